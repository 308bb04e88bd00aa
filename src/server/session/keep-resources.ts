/** Replaces the resources of a session, within the memory that there is for them. */
import { type Resources, resourceKinds } from "../resources/resources.ts";
import { bytesOfJson } from "./memory/memory-sizes.ts";
import type { ReservedMemory } from "./memory/reserved-memory.ts";
import type { ReceivedCounts } from "./shared-state.ts";

interface ResourceHolder {
  resources: Resources;
  readonly shared: {
    readonly memory: { readonly resources: ReservedMemory };
    readonly received: ReceivedCounts;
  };
}

/** False, without a change, when there is no memory left for them. */
export function keepResources(holder: ResourceHolder, resources: Resources): boolean {
  const { received } = holder.shared;
  const memory = holder.shared.memory.resources;
  const bytes = bytesOfResources(resources) - bytesOfResources(holder.resources);
  if (bytes > 0 && !memory.take(bytes)) return false;
  if (bytes < 0) memory.giveBack(-bytes);
  holder.resources = resources;
  received.receivers = Math.max(received.receivers, resources.postbacks.size);
  return true;
}

const knownBytes = new WeakMap<object, number>();

/** Memory that they take. Each value is measured once. */
function bytesOfResources(resources: Resources): number {
  let bytes = 0;
  for (const kind of resourceKinds)
    for (const value of resources[kind].values()) {
      const known = knownBytes.get(value) ?? bytesOfJson(value);
      knownBytes.set(value, known);
      bytes += known;
    }
  return bytes;
}
