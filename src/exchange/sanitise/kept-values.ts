/** What of a value a recording shows as it was, and whether one may stand for another there. */
import { joinPointer, splitPointer } from "../../openapi/text/json-pointer.ts";
import type { Request } from "../exchange.ts";
import { splitPath } from "../request-path.ts";
import { formatOf } from "./formats/value-formats.ts";
import type { Pseudonymiser } from "./pseudonymiser.ts";
import { bodyRulesOf } from "./rules/body-rules.ts";
import { partOf } from "./sanitise-exchange.ts";
import type { SanitiseRule, SanitiseRuleTree } from "./sanitise-rules.ts";
import { sanitiseNumber, sanitiseText } from "./sanitise-value.ts";

/** Values by their JSON pointer. */
type KeptValues = ReadonlyMap<string, string | number | boolean>;

/**
 * The counts, times, countries, documented choices and flags of a part of a body that sanitising keeps. Other texts are left
 * out: some of their words are replaced.
 * @param place.pointer Where the value stands in the body; `*` stands for any index.
 */
export function keptValues(
  value: unknown,
  { request, pointer }: { readonly request: Request; readonly pointer: string },
): KeptValues {
  const body = bodyRulesOf(request.method, splitPath(request.path).route);
  const names = splitPointer(pointer).map((name) => (name === "*" ? undefined : name));
  const kept = new Map<string, string | number | boolean>();
  collect(value, names.reduce<SanitiseRuleTree>(partOf, body), { at: "", kept });
  return kept;
}

/** Whether a recorded text may stand for another: it is a pseudonym, and shows what that of the other would show. */
export function mayStandFor(recorded: string, text: string): boolean {
  const [one, other] = [formatOf("text", recorded), formatOf("text", text)];
  const isPseudonym = one.size > 0n && one.isPublic(recorded);
  return isPseudonym && one.name === other.name && one.visiblePart(recorded) === other.visiblePart(text);
}

function collect(
  value: unknown,
  place: SanitiseRuleTree,
  { at, kept }: { readonly at: string; readonly kept: Map<string, string | number | boolean> },
): void {
  if (typeof value === "object" && value !== null) {
    for (const [name, part] of Object.entries(value))
      collect(part, partOf(place, Array.isArray(value) ? undefined : name), {
        at: at + joinPointer(name),
        kept,
      });
  } else if (typeof place === "string" && isKept(value, place)) kept.set(at, value);
}

const keptTexts: readonly SanitiseRule[] = ["instant", "country", "count", "choice"];

function isKept(value: unknown, rule: SanitiseRule): value is string | number | boolean {
  if (typeof value === "boolean") return rule !== "private";
  if (!keptTexts.includes(rule)) return false;
  let isReplaced = false;
  const note = (text: string) => {
    isReplaced = true;
    return text;
  };
  const pseudonymiser: Pseudonymiser = { private: (_kind, text) => note(text), balance: note, name: note };
  if (typeof value === "number") sanitiseNumber(String(value), rule, pseudonymiser);
  else if (typeof value === "string") sanitiseText(value, rule, pseudonymiser);
  else return false;
  return !isReplaced;
}
