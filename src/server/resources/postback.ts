/** A postback that a client has created. */
import type { components } from "../../openapi/generated/types.gen.ts";
import type { Unchanging } from "../../openapi/wire.ts";

type Schemas = Unchanging<components["schemas"]>;

/** What a client says of a postback. */
export type PostbackBody = Schemas["PostbackBody"];
/** The response to the last call of a postback, as the API shows it. */
export type LatestResponse = NonNullable<Schemas["Postback"]["latest_response"]>;
/** A postback as the API shows it. */
export type PostbackFields = Schemas["Postback"];

export interface Postback extends Required<Omit<PostbackBody, "body">> {
  readonly id: number;
  readonly body: string | null;
  readonly latest_response: LatestResponse | null;
  /** Milliseconds since 1970. */
  readonly createdMs: number;
  readonly updatedMs: number;
}
