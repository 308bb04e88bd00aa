import { shapeAt } from "../../drift/schema-shape.ts";
import { checked, finding, plainText, skipped } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";
import { endOfText } from "../../read/json/safe-json.ts";
import type { ParsedExchange } from "../../read/parsed-exchange.ts";

export const numbersAreWhole: Check = {
  id: "numbers-are-whole",
  claim: "Whole numbers are written as plain digits and stay below 2^53.",
  evidence: "documented",
  check(parsed) {
    if (parsed.exchange.response.status !== 200 || parsed.json === undefined)
      return skipped("no request was successful");
    const odd = oddNumbers(parsed, 5);
    if (odd.length === 0) return checked([]);
    const received = plainText(odd.join(", "));
    return checked([
      finding(parsed, { at: "/response/body", expected: plainText("whole numbers such as 25"), received }),
    ]);
  },
};

/** The first odd numbers where whole ones are documented. Numbers in new fields may be anything. */
function oddNumbers({ exchange, api, query }: ParsedExchange, most: number): readonly string[] {
  const { body } = exchange.response;
  // To look for digits first takes a fifth of the time, and most bodies have no such numbers.
  if (
    !/(?:^|[:,[])\s*-?(?:\d{16}|\d+\.0+(?=[\s,}\]eE]|$)|\d+(?:\.\d+)?[eE][+-]?\d+(?=[\s,}\]]|$))/.test(body)
  )
    return [];
  const shape = (pointer: string | undefined) => (pointer ? shapeAt(api.document, pointer) : undefined);
  const odd: string[] = [];
  /** The schemas of the objects and lists that are open, the innermost last. */
  const open: { readonly isList: boolean; readonly pointer: string | undefined }[] = [];
  let here: string | undefined = query.operation.bodyPointer;
  let text: readonly [start: number, end: number] = [0, 0];
  const next = /["{}[\],:]|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
  for (let found = next.exec(body); found && odd.length < most; found = next.exec(body)) {
    const [token] = found;
    const inside = open.at(-1);
    if (token === '"') {
      text = [found.index, endOfText(body, found.index)];
      next.lastIndex = text[1] + 1;
    } else if (token === ":") here = shape(inside?.pointer)?.properties.get(nameIn(body, text));
    else if (token === "{" || token === "[") {
      open.push({ isList: token === "[", pointer: here });
      here = token === "[" ? shape(here)?.items : undefined;
    } else if (token === "}" || token === "]") open.pop();
    else if (token === ",") here = inside?.isList ? shape(inside.pointer)?.items : undefined;
    else if (isOdd(token) && shape(here)?.types.includes("integer")) odd.push(token);
  }
  return odd;
}

/** The name of a member. A name with an escape in it is none that a document has. */
function nameIn(body: string, [start, end]: readonly [number, number]): string {
  return body.slice(start + 1, end);
}

/** Whole values of another spelling (`1.0`, `1e2`) and those beyond 2^53. Fractions are the schema's business. */
function isOdd(text: string): boolean {
  const value = Number(text);
  return Number.isInteger(value) && (!/^-?\d+$/.test(text) || !Number.isSafeInteger(value));
}
