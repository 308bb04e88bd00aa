/** What is asked about one link, as it is typed and as the address bar keeps it. */
import type { Edition } from "../../openapi/editions.ts";
import type { operations } from "../../openapi/generated/types.gen.ts";

type Parameters = Required<NonNullable<operations["listSmartLinkConversions"]["parameters"]["query"]>>;

/** Parameters in the words of the API. An empty text is left out of the request. */
export type LinkQuery = { readonly [K in keyof Parameters]: string } & {
  readonly edition: Edition;
  readonly account: string;
  readonly link: string;
};

export type ParameterName = keyof Parameters;

/** What the page asks until someone asks for something else. */
export const initialQuery: LinkQuery = {
  edition: "2026-09",
  account: "acct_XXXXXXXXXXXXXXX",
  link: "eveniet",
  date_start: "",
  date_end: "",
  limit: "",
  offset: "",
  include_bots: "",
  include_duplicates: "",
  conversion_type: "",
  onlyfans_user_id: "",
};
