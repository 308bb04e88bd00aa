/** Sanitises a text or a number by its rule. */
import { isAmount, isTotalAmount } from "./formats/amount.ts";
import { isCardNumber } from "./formats/card-number.ts";
import { isDocumentedChoice } from "./formats/documented-choices.ts";
import type { Pseudonymiser } from "./pseudonymiser.ts";
import type { SanitiseRule } from "./sanitise-rules.ts";
import { replacePrivateWords } from "./sanitise-text.ts";

export function sanitiseText(value: string, rule: SanitiseRule, pseudonymiser: Pseudonymiser): string {
  return textRules[rule](value, pseudonymiser);
}

export const sanitiseWords = (value: string, pseudonymiser: Pseudonymiser) =>
  replacePrivateWords(value, (word) => pseudonymiser.private("text", word));
const staysAs = (form: RegExp) => (value: string, pseudonymiser: Pseudonymiser) =>
  form.test(value) ? value : sanitiseWords(value, pseudonymiser);
/** No more digits, because the hexadecimal form of a text can consist of digits alone. */
const wholeNumber = /^-?\d{1,15}$/;
const isCount = (text: string) => wholeNumber.test(text) && !isCardNumber(text);

const textRules: { readonly [T in SanitiseRule]: (value: string, pseudonymiser: Pseudonymiser) => string } = {
  private: (value, pseudonymiser) => pseudonymiser.private("text", value),
  id: (value, pseudonymiser) => pseudonymiser.private("text", value, true),
  words: sanitiseWords,
  choice: (value, pseudonymiser) => (isDocumentedChoice(value) ? value : sanitiseWords(value, pseudonymiser)),
  instant: staysAs(
    /^(\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d([.,]\d{1,6})?)?(Z|[-+ ]\d\d(:?\d\d)?)?)?|[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT)$/,
  ),
  country: staysAs(/^[A-Z]{2}$/),
  count: (value, pseudonymiser) => (isCount(value) ? value : sanitiseWords(value, pseudonymiser)),
  amount: (value, pseudonymiser) => (isAmount(value) ? value : pseudonymiser.private("text", value)),
  total: (value, pseudonymiser) => (isTotalAmount(value) ? value : pseudonymiser.private("text", value)),
  balance: (value, pseudonymiser) =>
    wholeNumber.test(value) ? pseudonymiser.balance(value) : sanitiseWords(value, pseudonymiser),
};

export function sanitiseNumber(text: string, rule: SanitiseRule, pseudonymiser: Pseudonymiser): string {
  if (rule === "count" && !isCardNumber(text)) return text;
  if (rule === "amount" && isAmount(text)) return text;
  if (rule === "total" && isTotalAmount(text)) return text;
  // `999999.0` stays a whole number in an odd spelling: that is a fault which a sanitised response must still show.
  const [, whole = text, zeros = ""] = /^(-?\d+)(\.0+)$/.exec(text) ?? [];
  const isBalance = rule === "balance" && wholeNumber.test(whole);
  return (
    (isBalance ? pseudonymiser.balance(whole) : pseudonymiser.private("number", whole, rule === "id")) + zeros
  );
}
