/** Responses without a server, for fixtures and pipes. */
import { type Edition, editionNames } from "../../openapi/editions.ts";
import { anObject, expectArgument, oneOf } from "../../openapi/expect-argument.ts";
import { KitError } from "../../openapi/kit-error.ts";
import { expectKnownOptions } from "../../openapi/known-options.ts";
import { queryStringOf } from "../../openapi/text/query-string.ts";
import type {
  ClicksResponse,
  CohortArpsResponse,
  ConversionsResponse,
  FansResponse,
  SmartLinksResponse,
  SpendersResponse,
  StatsResponse,
} from "../../openapi/wire.ts";
import { type ByteWriter, byteWriterOn } from "../../world/encode/byte-writer.ts";
import { planDelivery } from "../control/plan-delivery.ts";
import { listSmartLinkConversions } from "../operations/conversions/list-smart-link-conversions.ts";
import { listSmartLinks } from "../operations/links/list-smart-links.ts";
import { listSmartLinkClicks } from "../operations/list-smart-link-clicks.ts";
import { getSmartLinkCohortArps } from "../operations/people/get-smart-link-cohort-arps.ts";
import { listSmartLinkFans } from "../operations/people/list-smart-link-fans.ts";
import { listSmartLinkSpenders } from "../operations/people/list-smart-link-spenders.ts";
import { getSmartLinkStats } from "../operations/stats/get-smart-link-stats.ts";
import { ownTeamOf } from "../own/own-team.ts";
import type { Operation } from "../respond/operation.ts";
import { type Body, bodyText } from "../respond/reply.ts";
import type { ApiRequest } from "../respond/request.ts";
import { createState, defaultSession, sessionOf } from "../session/state.ts";
import { type MockOptions, resolveOptions } from "./mock-options.ts";
import { sampledBody } from "./sampled-body.ts";

/** What to sample: the options of a mock, and the request. */
export interface SampleOptions extends MockOptions {
  readonly link?: string | undefined;
  readonly edition?: Edition | undefined;
  /** Query parameters as in the URL. A missing one has its default. */
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>> | undefined;
}

/** The 200 bodies of the operations of edition 2026-09 that can be sampled, by the operation's short name. */
export interface Samples {
  readonly clicks: ClicksResponse["2026-09"];
  readonly conversions: ConversionsResponse;
  readonly links: SmartLinksResponse;
  readonly stats: StatsResponse;
  readonly fans: FansResponse;
  readonly spenders: SpendersResponse;
  readonly "cohort-arps": CohortArpsResponse;
}

export const sampled = {
  clicks: listSmartLinkClicks["2026-09"],
  conversions: listSmartLinkConversions,
  links: listSmartLinks,
  stats: getSmartLinkStats,
  fans: listSmartLinkFans,
  spenders: listSmartLinkSpenders,
  "cohort-arps": getSmartLinkCohortArps,
} as { readonly [N in keyof Samples]: Operation };

export const sampleNames = Object.keys(sampled) as readonly (keyof Samples)[];

/**
 * The query parameters that an operation takes.
 * @throws KitError `invalid_argument`
 */
export function sampleParameters(name: keyof Samples): readonly string[] {
  expectArgument("sampleParameters", name, oneOf(sampleNames));
  return sampled[name].parameterNames;
}

/** One query may serve several samples: each leaves what only others have. */
const parametersOfSamples = [...new Set(sampleNames.flatMap(sampleParameters))];

/**
 * The 200 body that a mock with these options sends for an operation of edition 2026-09.
 * @throws KitError `invalid_option` when the mock would respond with an error.
 */
export function sample<N extends keyof Samples>(
  name: N,
  options: Omit<SampleOptions, "edition"> = {},
): Samples[N] {
  expectArgument("sample", name, oneOf(sampleNames));
  return sampleOf(sampled[name], options, "sample") as Samples[N];
}

/**
 * The 200 body of clicks in any edition.
 * @throws KitError `invalid_option` when the mock would respond with an error.
 */
export function sampleClicks<E extends Edition = "2026-09">(
  options: SampleOptions & { readonly edition?: E | undefined } = {},
): ClicksResponse[E] {
  return sampleOf(clicksOperation("sampleClicks", options), options, "sampleClicks") as ClicksResponse[E];
}

/** Clicks in the edition that is wanted. */
export function clicksOperation(caller: string, given: SampleOptions): Operation {
  expectArgument(caller, given, anObject);
  const { edition = "2026-09" } = given;
  expectArgument(`${caller} edition`, edition, oneOf(editionNames));
  return listSmartLinkClicks[edition];
}

/** A row of any operation: of stats, a day; of cohort ARPS, all figures. */
export type SampleRow = Readonly<Record<string, unknown>>;

/** The rows of a body. */
export const rowsOf: { readonly [N in keyof Samples]: (body: Samples[N]) => readonly SampleRow[] } = {
  clicks: ({ data }) => data.rows,
  conversions: ({ data }) => data.rows,
  links: ({ data }) => data,
  stats: ({ data }) => data.daily_metrics,
  fans: ({ data }) => data.rows,
  spenders: ({ data }) => data,
  "cohort-arps": ({ data }) => [data],
};

function sampleOf(operation: Operation, options: SampleOptions, caller: string): unknown {
  return parsed(sampler(operation, options, caller)(options.query));
}

/** What gives the 200 body for a query. Errors name the caller. */
export function sampler(
  operation: Operation,
  options: SampleOptions,
  caller: string,
): (query: SampleOptions["query"]) => Body {
  expectNoParameter(options, caller);
  const resolved = resolveOptions(options, {
    name: caller,
    others: ["link", "edition", "query"],
    ownTeamOf,
  });
  const session = sessionOf(createState(resolved), defaultSession);
  let writer: ByteWriter | undefined;
  // One buffer for all pages: each is read before the next is made.
  const bufferFor = (bytes: number) => {
    writer = writer && writer.bytes.length >= bytes ? writer : byteWriterOn(new Uint8Array(bytes));
    writer.at = 0;
    return writer;
  };
  const { query: given = {} } = options;
  expectKnownOptions(`The query of ${caller}`, given, parametersOfSamples);
  return (query) => {
    const search = queryStringOf(query ?? {});
    const request: ApiRequest = {
      operation,
      link: operation.path.includes("{smart_link_id}") ? (options.link ?? "eveniet") : null,
      search,
      authorization: "Bearer sample",
      prefer: undefined,
      method: "GET",
      url: `/?${search}`,
      account: null,
    };
    return sampledBody(planDelivery(session, request, bufferFor));
  };
}

/** A parameter beside `query` is an easy slip. */
function expectNoParameter(options: SampleOptions, caller: string): void {
  for (const option of Object.keys(options)) {
    const parameter = parametersOfSamples.find((name) => name === option || camelCase(name) === option);
    if (parameter === undefined) continue;
    const message = `${caller} has no option ${JSON.stringify(option)}. Put the parameter into query: { ${parameter}: ... }.`;
    throw new KitError("unknown_option", message, { option });
  }
}

function camelCase(name: string): string {
  return name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

export function parsed(body: Body): unknown {
  return JSON.parse(bodyText({ body }));
}
