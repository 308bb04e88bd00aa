/** Mutants: deliberate changes of the API. A test suite of a client is right when it tells them apart. */
import type { Behaviour } from "../../openapi/assumptions.ts";
import type { components } from "../../openapi/generated/admin-types.gen.ts";
import type { JsonValue, TrueResponse } from "./true-response.ts";

export type Mutant = MutantDescription & Mutation;

export interface MutantDescription {
  readonly id: string;
  /**
   * `notice`: the API is wrong, and a good test suite fails. `survive`: the API is unusual but keeps its documentation, and
   * a good client passes.
   */
  readonly family: "notice" | "survive";
  /** What a client must use: without it the mutant changes nothing. */
  readonly needs?: "receivers" | "writes";
  /** Alternatives of undocumented behaviour that it takes. */
  readonly behaviour?: Partial<Behaviour>;
  /** Whether a client that goes on by the number of rows that came is right and reads them all, so that it has nothing to notice. */
  readonly isHarmlessWhenAllIsRead?: boolean;
  /** What the API does. */
  readonly sentence: string;
}

/** What a mutant changes. */
export type Mutation =
  | {
      /** Changes the body of a 200. */
      readonly kind: "body";
      /** The changed body; undefined when the mutant does not change this response. It may write into the true body. */
      readonly mutate: (response: TrueResponse) => JsonValue | undefined;
    }
  /** Undocumented behaviour is another one. */
  | { readonly kind: "behaviour"; readonly behaviour: Partial<Behaviour> }
  /** The first request of each operation in a session fails, of four operations at most; or all but the first of all. */
  | { readonly kind: "failure"; readonly failure: MutantFailure; readonly isAfterFirst?: boolean }
  /** The first response of a session is late. */
  | { readonly kind: "delay"; readonly delayMs: number }
  /** Postbacks are called at other times, more often or not at all. */
  | { readonly kind: "postbacks"; readonly schedule: components["schemas"]["PostbackSchedule"] }
  /** A change by this operation is confirmed, but not made. */
  | { readonly kind: "lost_change"; readonly operation: string }
  /** With each request of a session the clock goes on. */
  | { readonly kind: "clock"; readonly msPerRequest: number };

/** An error status, or a fault on the connection. */
export interface MutantFailure {
  readonly code?: number;
  readonly fault?: components["schemas"]["FaultKind"];
}
