/**
 * One operation of the API that only reads (`change/writing-operation.ts` has the others): everything that `respondTo`
 * must know about it. To add an operation, write its entry in openapi.yaml and one file in `operations/` that exports such
 * an object, made by `readingOperation`, and list it in `operations/all.ts`. Routing, authorization, quota, credits,
 * scenarios, faults, delays, the journal, the cache and the fast path then work for it.
 *
 * A request goes one way: `ApiRequest` -> `readQuery` -> Query -> `pageOf` -> Page -> `writeBody` -> bytes. Query and
 * Page belong to world/: no type of the server stands between them.
 */
import type { Behaviour } from "../../openapi/assumptions.ts";
import type { ByteWriter } from "../../world/encode/byte-writer.ts";
import type { Dataset } from "../../world/model/dataset.ts";
import type { Resources } from "../resources/resources.ts";
import type { OperationFacts } from "./operation-facts.ts";
import type { ParameterErrors } from "./problems.ts";
import type { Reply } from "./reply.ts";
import type { ListRows } from "./shown-rows.ts";

export interface Operation<Query = unknown, Page = unknown> extends OperationFacts {
  /** Whether it shows the link itself, and not what came of it. Then a deleted link is always unknown. */
  readonly isOfLinkItself?: true;
  /** Names of the query parameters. */
  readonly parameterNames: readonly string[];
  /** Reads the query string, and fills in the defaults. */
  readQuery(request: QueryInput, context: QueryContext): ReadQuery<Query>;
  /** What the response shows. */
  pageOf(dataset: Dataset, query: Query): Page;
  /** An error response that depends on the page; undefined for none. */
  errorFor?(page: Page, query: Query): Reply | undefined;
  /** An upper bound of the bytes of the body. */
  mostBytes(page: Page): number;
  writeBody(writer: ByteWriter, content: BodyContent<Query, Page>): void;
  /** For a list: which rows its pages show. */
  readonly rows?: ListRows<Query, Page>;
  /** The values of a query that the body depends on, for the page cache. Without it no page is cached. */
  cacheKey?(query: Query): readonly (string | number | boolean)[];
}

/** The part of an `ApiRequest` that a query is read from. */
export interface QueryInput {
  readonly link: string | null;
  /** Any other id of the path. */
  readonly item?: string | undefined;
  readonly search: string;
}

export interface QueryContext {
  readonly behaviour: Behaviour;
  /** The present, in milliseconds since 1970. */
  readonly nowMs: number;
  /** Links of the team. */
  readonly linkCount: number;
  /** What the clients of the session have changed. */
  readonly resources: Resources;
}

/** A query, or what is wrong with its parameters. */
export type ReadQuery<Query> =
  | {
      readonly kind: "query";
      readonly query: Query;
      /** Whether the page stays the same from now on: nothing in the query moves with the clock. */
      readonly isLasting: boolean;
      /** Query parameters that the operation does not have. */
      readonly unknown: readonly string[];
    }
  | { readonly kind: "invalid"; readonly errors: ParameterErrors };

/** Everything that a 200 body says. */
export interface BodyContent<Query, Page> {
  readonly query: Query;
  readonly page: Page;
  readonly behaviour: Behaviour;
  readonly credits: CreditsLine;
  readonly rateLimits: RateLimitLine;
}

/** Requests a minute that are allowed, and that are left. */
export interface RateLimitLine {
  readonly limit: number;
  readonly remaining: number;
}

/** What a call costs, and what is left after it. */
export interface CreditsLine {
  readonly used: number;
  readonly balance: number;
}
