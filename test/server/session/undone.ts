/** The percent-encoding of ASCII undone until nothing changes: the oracle of the redaction's tests. */
export function undone(text: string): string {
  const once = text.replaceAll(/%([0-7][0-9a-f])/gi, (_, code) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return once === text ? text : undone(once);
}
