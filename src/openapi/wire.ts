/** The shapes on the wire, named. Renaming a property in openapi.yaml breaks the build wherever it is used. */
import type { components } from "./generated/types.gen.ts";

/** The generated types are mutable, as clients such as openapi-fetch want them. Here nothing on the wire changes. */
export type Unchanging<T> = T extends object ? { readonly [K in keyof T]: Unchanging<T[K]> } : T;
/** A value that is still being made. */
export type Mutable<T> = { -readonly [K in keyof T]: T[K] };

type Schemas = Unchanging<components["schemas"]>;

/** A row of edition 2026-01 (25 fields, documented). */
export type Click202601 = Schemas["Click202601"];
/** A row of edition 2026-09 (30 fields, documented). */
export type Click202609 = Schemas["Click202609"];
/** Clicks of one UTC day. */
export type ChartPoint = Schemas["ChartPoint"];
/** The values that a response was made with. */
export type Filters = Schemas["Filters"];
/** Price and cache of a response. */
export type Meta = Schemas["Meta"];
export type MetaWithRateLimits = Schemas["MetaWithRateLimits"];
/** A whole 200 body, by edition. */
export interface ClicksResponse {
  readonly "2026-01": Schemas["ClicksReply202601"];
  readonly "2026-09": Schemas["ClicksReply202609"];
}
/** A whole 200 body of the other operations. */
export type ConversionsResponse = Schemas["ConversionsReply"];
export type SmartLinksResponse = Schemas["SmartLinksReply"];
/** The fields of a link, in the order of the documented example. Only the list of links counts spenders (documented). */
export type SmartLinkFields = Schemas["SmartLink"] & Partial<Schemas["SpendersCount"]>;
export type SmartLinkResponse = Schemas["SmartLinkReply"];
export type TagsResponse = Schemas["TagsReply"];
export type LinkTagsResponse = Schemas["LinkTagsReply"];
export type DeletedResponse = Schemas["DeletedReply"];
export type StatsResponse = Schemas["StatsReply"];
export type FansResponse = Schemas["FansReply"];
export type SpendersResponse = Schemas["SpendersReply"];
export type CohortArpsResponse = Schemas["CohortArpsReply"];
export type WhoamiResponse = Schemas["Whoami"];
export type AccountsResponse = Schemas["Accounts"];
export type Pixel = Schemas["Pixel"];
export type PixelsResponse = Schemas["PixelsReply"];
export type PixelResponse = Schemas["PixelReply"];
export type DisconnectedResponse = Schemas["DisconnectedReply"];
export type TestEventResponse = Schemas["TestEventReply"];
/** Bodies of requests. */
export type ConnectPixelBody = Schemas["ConnectPixelBody"];
export type UpdatePixelBody = Schemas["UpdatePixelBody"];
export type TestEventBody = Schemas["TestEventBody"];
export type TagsBody = Schemas["TagsBody"];
export type CreateSmartLinkBody = Schemas["CreateSmartLinkBody"];
/** Bodies of errors. */
export type Problem = Schemas["Problem"];
export type ValidationProblem = Schemas["ValidationProblem"];
export type Unauthorized = Schemas["Unauthorized"];
export type ServerError = Schemas["ServerError"];
