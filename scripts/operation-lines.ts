/** Where the operations stand in openapi.yaml: reports point to them. */

/** The line of each operationId, counted from 1. */
export function operationLines(text: string): Readonly<Record<string, number>> {
  const lines = text
    .split("\n")
    .map((line, index) => [/^ {6}operationId: (\w+)$/.exec(line)?.[1], index + 1] as const);
  return Object.fromEntries(lines.filter(([name]) => name !== undefined));
}
