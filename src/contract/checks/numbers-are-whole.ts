import type { Check } from "../claim.ts";
import { fault, judged, nothing, said } from "../judgement.ts";

/** A string, or a number with what makes it one: strings are matched first, so that digits in them are passed over. */
const token = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

export const numbersAreWhole: Check = {
  id: "numbers-are-whole",
  claim: "Every number is written as a whole one that a double can hold.",
  evidence: "documented",
  severity: "error",
  check(exhibit) {
    if (exhibit.exchange.response.status !== 200 || exhibit.json === undefined)
      return nothing("no question was answered");
    const odd = [...exhibit.exchange.response.body.matchAll(token)].map(([text]) => text).filter(isOdd);
    if (odd.length === 0) return judged([]);
    const received = said(odd.slice(0, 5).join(", "));
    return judged([
      fault(exhibit, { at: "/response/body", expected: said("whole numbers such as 25"), received }),
    ]);
  },
};

/** Whole values of another spelling (`1.0`, `1e2`) and those beyond 2^53. Fractions are the schema's business. */
function isOdd(text: string): boolean {
  if (text.startsWith('"')) return false;
  const value = Number(text);
  return Number.isInteger(value) && (!/^-?\d+$/.test(text) || !Number.isSafeInteger(value));
}
