/** `--assume ID=VALUE`: what the sandbox does where nothing is documented. */
import { type AssumptionId, assumptions, type Behaviour } from "../../openapi/assumptions.ts";
import { KitError } from "../../openapi/kit-error.ts";
import { didYouMean } from "../../openapi/text/closest.ts";

export const assumeFlag = {
  type: "strings",
  value: "ID=VALUE",
  help: "choose undocumented behaviour, such as limit_above_largest=clamped; docs/fidelity.md lists it",
} as const;

/** @throws KitError `invalid_option` when there is no such behaviour or value. */
export function readAssumptions(texts: readonly string[]): Partial<Behaviour> {
  return Object.fromEntries(texts.map(readAssumption)) as Partial<Behaviour>;
}

function readAssumption(text: string): readonly [AssumptionId, string | number] {
  const [id = "", value] = text.split("=");
  const ids = Object.keys(assumptions) as AssumptionId[];
  const known = ids.find((each) => each === id);
  if (known === undefined) throw wrong(text, `There is no behaviour ${JSON.stringify(id)}`, id, ids);
  const { alternatives } = assumptions[known];
  const chosen = alternatives.find((each) => String(each) === value);
  if (chosen !== undefined) return [known, chosen];
  throw wrong(text, `${id} is one of ${alternatives.join(", ")}`, value ?? "", alternatives.map(String));
}

function wrong(text: string, reason: string, word: string, candidates: readonly string[]): KitError {
  const hint = didYouMean(word, candidates);
  return new KitError("invalid_option", `assume is ${JSON.stringify(text)}: ${reason}.${hint}`, {
    option: "--assume",
  });
}
