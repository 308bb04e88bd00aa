/** The body of a response that is sampled, or why there is none. */
import { KitError } from "../../openapi/kit-error.ts";
import type { Problem } from "../../openapi/wire.ts";
import type { Delivery } from "../respond/delivery.ts";
import { type Body, bodyOf, bodyText } from "../respond/reply.ts";
import { faultKinds } from "../settings/faults.ts";
import { aboutScenario, scenarioOf } from "../settings/scenarios.ts";

/** @throws KitError `invalid_option` for a response without a whole page. */
export function sampledBody(delivery: Delivery): Body {
  const { reply } = delivery;
  const injected = injectedText(delivery);
  if (injected !== undefined)
    throw new KitError("invalid_option", `${injected} So there is nothing to sample.`);
  if (reply.status === 200) return bodyOf(reply);
  const text = bodyText(reply);
  throw new KitError("invalid_option", text.startsWith("{") ? (JSON.parse(text) as Problem).message : text);
}

/** What an id or an option asks for in the place of a page; undefined when it asks for none of these. */
function injectedText({
  reply: { status },
  isErrorInjected,
  fault,
  cause,
  scenario,
  mutant,
}: Delivery): string | undefined {
  const isBroken = fault !== undefined && fault !== "slow-body";
  if (!isErrorInjected && !isBroken) return undefined;
  const name = cause === "settings" || cause === "chance" ? undefined : scenario;
  const about = name === undefined ? undefined : aboutScenario(scenarioOf(name) ?? { name });
  if (about !== undefined) return `${name} is a reserved id: ${about.replace(/\.$/, "")}.`;
  if (mutant !== undefined) return `The mutant ${mutant} makes the first request fail.`;
  return isErrorInjected
    ? `The options ask for status ${status}.`
    : `The options ask for a fault: ${faultKinds[fault!]}.`;
}
