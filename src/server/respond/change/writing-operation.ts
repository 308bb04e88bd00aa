/**
 * One operation of the API that changes something: POST, PATCH or DELETE. To add one, write its entry in openapi.yaml and
 * an object like this in `operations/`, and list it in `operations/all.ts`. Routing, authorization, quota, the check of
 * the body, scenarios, faults, delays and the journal then work for it.
 */
import type { Dataset } from "../../../world/model/dataset.ts";
import type { Resources } from "../../resources/resources.ts";
import type { BodyContent, QueryContext } from "../operation.ts";
import type { OperationFacts } from "../operation-facts.ts";
import type { ParameterErrors } from "../problems.ts";
import type { Reply } from "../reply.ts";

export interface WritingOperation<Body = unknown> extends OperationFacts {
  /** What the request changes. It changes nothing itself, and is called once for each request. */
  change(request: ChangeRequest<Body>): Change;
}

/** A request whose key, quota, link and body are right. */
export interface ChangeRequest<Body> extends QueryContext {
  /** As openapi.yaml describes it; an empty object for an operation without one. */
  readonly body: Body;
  /** Decoded id of the smart link; empty for an operation without one. */
  readonly link: string;
  /** The other id of the path; empty when there is none. */
  readonly item: string;
  readonly dataset: Dataset;
}

export type Change =
  | {
      readonly kind: "changed";
      readonly resources: Resources;
      /** The body of the response. Without it the status is 204. */
      readonly body?: (usage: ChangeUsage) => object;
      /** Hints about what the change does not do. */
      readonly warnings?: readonly string[];
    }
  /** What is wrong with the body beside its schema. */
  | { readonly kind: "invalid"; readonly errors: ParameterErrors }
  | { readonly kind: "refused"; readonly reply: Reply };

/** What `_meta` says. */
export type ChangeUsage = Pick<BodyContent<unknown, unknown>, "credits" | "rateLimits">;
