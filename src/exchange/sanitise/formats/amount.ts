/** Amounts of money, which stay where openapi.yaml has money: no more digits than an amount has, so that hardly anything else fits. */

/** Of one person: less than a million dollars, in cents. */
export const isAmount = (text: string): boolean => hasForm(text, /^-?(0|[1-9]\d{0,5})(\.\d{1,2})?$/);

/** Of all people together: less than a hundred million. */
export const isTotalAmount = (text: string): boolean => hasForm(text, /^-?(0|[1-9]\d{0,7})(\.\d{1,2})?$/);

/** Doubles that were added up, such as 7.989999999999999, are the amount that they stand for. */
function hasForm(text: string, form: RegExp): boolean {
  const amount = Number(text);
  const inCents = Math.round(amount * 100) / 100;
  const isAlmostThat = String(amount) === text && Math.abs(amount - inCents) <= 1e-12 * Math.abs(amount);
  return form.test(text) || (isAlmostThat && form.test(String(inCents)));
}
