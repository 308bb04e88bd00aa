/** Whether two JSON values are the same, whatever the order of their keys. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const [names, others] = [Object.keys(a), Object.keys(b)];
  if (Array.isArray(a) !== Array.isArray(b) || names.length !== others.length) return false;
  const [one, other] = [a, b] as readonly Readonly<Record<string, unknown>>[];
  return names.every((name) => Object.hasOwn(b, name) && isSame(one![name], other![name]));
}
