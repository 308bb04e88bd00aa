/** What openapi.yaml says of an operation. */
import type { Edition } from "../../openapi/editions.ts";
import { document } from "../../openapi/generated/document.gen.ts";
import type { operations } from "../../openapi/generated/types.gen.ts";

export interface OperationFacts {
  /** `operationId`. */
  readonly id: string;
  readonly edition: Edition;
  /**
   * As openapi.yaml writes it. `{smart_link_id}` and `{account}` become `link` and `account` of the request, any other id
   * `item`.
   */
  readonly path: string;
  /** In upper case. */
  readonly method: string;
  /** Credits that a successful call costs. */
  readonly creditsUsed: number;
}

export type ApiOperationId = keyof operations;

interface DocumentedOperation {
  readonly operationId: ApiOperationId;
  readonly "x-edition": Edition;
  readonly "x-credits-used": number;
}

const facts = new Map(
  Object.entries<Readonly<Record<string, DocumentedOperation>>>(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): [ApiOperationId, OperationFacts] => {
      const { operationId: id, "x-edition": edition, "x-credits-used": creditsUsed } = operation;
      return [id, { id, edition, path, method: method.toUpperCase(), creditsUsed }];
    }),
  ),
);

export function operationFacts(id: ApiOperationId): OperationFacts {
  return facts.get(id)!;
}
