/** Which requests of a client may have changed what others show. */
import { isWriting } from "../../../openapi/description/operations.ts";
import type { ParsedExchange } from "../parsed-exchange.ts";

/** Says of a response which operation may have changed it; undefined when none has. */
export type ChangeFinder = (response: ParsedExchange) => string | undefined;

/**
 * When a change took effect is not known to the millisecond, and clients send requests at the same time. So it counts for
 * all responses of the operations that it changes, those before it included.
 * @param unseen Names of operations with requests that are not among the exchanges.
 */
export function changeFinder(
  parsedExchanges: readonly ParsedExchange[],
  unseen: ReadonlySet<string> = new Set(),
): ChangeFinder {
  const writes = parsedExchanges.filter(mayHaveChanged);
  const [first] = parsedExchanges;
  const unseenWrites = first?.api.writingOperations.filter(({ name }) => unseen.has(name)) ?? [];
  return ({ query: { operation, link } }) => {
    const changes = ({ changes }: typeof operation) => changes?.includes(operation.name) ?? true;
    const isSameLink = (other: string) => other === link || other === "" || link === "";
    if (isWriting(operation)) return undefined;
    const seen = writes.find(({ query }) => changes(query.operation) && isSameLink(query.link));
    return (seen?.query.operation ?? unseenWrites.find(changes))?.name;
  };
}

/** A refused request changes nothing; one on which the server failed may have. */
function mayHaveChanged({ query, exchange: { response } }: ParsedExchange): boolean {
  return isWriting(query.operation) && (response.status < 400 || response.status >= 500);
}
