/** Parts of the mock that are loaded at their first request, so that the start does not wait for them. */
import type { FastifyInstance } from "fastify";
import { expectSpareDescriptors } from "./spare-descriptors.ts";

interface MountPoint {
  readonly paths: readonly string[];
  readonly methods: readonly string[] | "all";
}

/** Lets another app respond at some paths. It is made at the first request, and closes together with this one. */
export function lazyMount(
  app: FastifyInstance,
  { paths, methods }: MountPoint,
  load: () => Promise<FastifyInstance>,
): void {
  let loading: Promise<FastifyInstance> | undefined;
  const loadNow = async () => {
    expectSpareDescriptors();
    return load();
  };
  const loaded = () => {
    // A failure is not kept: file descriptors may be short now and free at the next request.
    loading ??= loadNow().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
  for (const path of paths) {
    app.route({
      method: methods === "all" ? [...app.supportedMethods] : [...methods],
      url: path,
      handler: async (request, reply) => {
        const { routing } = await loaded();
        reply.hijack();
        routing(request.raw, reply.raw);
      },
    });
  }
  app.addHook("preClose", async () => {
    await (await loading?.catch(() => undefined))?.close();
  });
}
