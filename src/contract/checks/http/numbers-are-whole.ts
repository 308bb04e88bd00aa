import { checked, finding, plainText, skipped } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";
import { endOfText } from "../../read/json/safe-json.ts";

export const numbersAreWhole: Check = {
  id: "numbers-are-whole",
  claim: "Whole numbers are written as plain digits and stay below 2^53.",
  evidence: "documented",
  severity: "error",
  check(parsed) {
    if (parsed.exchange.response.status !== 200 || parsed.json === undefined)
      return skipped("no request was successful");
    const odd = oddNumbers(parsed.exchange.response.body, 5);
    if (odd.length === 0) return checked([]);
    const received = plainText(odd.join(", "));
    return checked([
      finding(parsed, { at: "/response/body", expected: plainText("whole numbers such as 25"), received }),
    ]);
  },
};

/** The first odd numbers in JSON. Texts are walked, so that digits in them are passed over, however long they are. */
function oddNumbers(body: string, most: number): readonly string[] {
  const odd: string[] = [];
  const next = /"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
  for (let found = next.exec(body); found && odd.length < most; found = next.exec(body)) {
    const [text] = found;
    if (text === '"') next.lastIndex = endOfText(body, found.index) + 1;
    else if (isOdd(text)) odd.push(text);
  }
  return odd;
}

/** Whole values of another spelling (`1.0`, `1e2`) and those beyond 2^53. Fractions are the schema's business. */
function isOdd(text: string): boolean {
  const value = Number(text);
  return Number.isInteger(value) && (!/^-?\d+$/.test(text) || !Number.isSafeInteger(value));
}
