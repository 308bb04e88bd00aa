/** Which rows of a list the client of a session has read, of those that there are. */

import type { components, operations as Documented } from "../../openapi/generated/admin-types.gen.ts";
import { queryStringOf } from "../../openapi/text/query-string.ts";
import { instantText } from "../../world/model/calendar.ts";
import type { Window } from "../../world/time/window.ts";
import { operations } from "../operations/all.ts";
import { firstError, quoted } from "../respond/problems.ts";
import { linkInSession, scenarioOfLink } from "../session/link-in-session.ts";
import { listCoverage } from "../session/reads/list-coverage.ts";
import type { Session } from "../session/session.ts";
import { journalCoverage } from "./journal-coverage.ts";
import { mutatedDataset } from "./mutation/mutated-dataset.ts";

export type Coverage = components["schemas"]["Coverage"];

type Parameters = NonNullable<Documented["getCoverage"]["parameters"]["query"]>;

/** A list, and its parameters in the form that the API accepts. */
export type CoverageQuery = {
  readonly [K in keyof Parameters]?:
    | Parameters[K]
    | (K extends `include_${string}` ? boolean : never)
    | undefined;
};

/** The same for a call in process. What is left out has the default of the API. */
export type CoverageOptions = Omit<CoverageQuery, "date_start" | "date_end"> & {
  /** First and last second of the window. */
  readonly start?: string | undefined;
  readonly end?: string | undefined;
};

/** The coverage, or what is wrong with the query. */
export type CoverageResult =
  | { readonly kind: "coverage"; readonly coverage: Coverage }
  | { readonly kind: "wrong"; readonly message: string }
  | { readonly kind: "unknown link"; readonly link: string };

export function readCoverage(session: Session, query: CoverageQuery): CoverageResult {
  const { operation: id = "listSmartLinkClicks", link = "", ...parameters } = query;
  if (typeof link !== "string")
    return { kind: "wrong", message: `link is ${quoted(String(link))}, but takes some text.` };
  const operation = operations.find((each) => each.id === id);
  const rows = operation?.rows;
  if (!operation || !rows) return { kind: "wrong", message: `operation ${quoted(id)} is no list.` };
  const isOfLink = operation.path.includes("{smart_link_id}");
  if (isOfLink !== (link !== ""))
    return { kind: "wrong", message: `${id} ${isOfLink ? "needs a" : "has no"} link.` };
  const scenario = scenarioOfLink(session, link);
  if (scenario === "unknown") return { kind: "unknown link", link };

  const inSession = linkInSession(session, { link: isOfLink ? link : null, scenario });
  const { nowMs } = inSession;
  // A mutant that behaves in another way shows other lists, and nobody can read more than is shown.
  const dataset = mutatedDataset(inSession.dataset, scenario?.mutant ?? session.settings.mutant);
  const { behaviour } = dataset;
  const search = queryStringOf(parameters);
  const read = operation.readQuery(
    { link, search },
    { behaviour, nowMs, linkCount: session.settings.links, resources: session.resources },
  );
  if (read.kind === "invalid") return { kind: "wrong", message: firstError(read.errors) };
  const [unknown] = read.unknown;
  if (unknown !== undefined) return { kind: "wrong", message: `${id} has no parameter ${quoted(unknown)}.` };

  const window = (read.query as { readonly window?: Window }).window;
  const listed = rows.listed(dataset, read.query);
  const reads = session.reads.of({ list: rows.list, link, dataset });
  const coverage = {
    operation: id,
    link: isOfLink ? link : null,
    date_start: window ? instantText(window.start) : null,
    date_end: window ? instantText(window.end) : null,
    now: new Date(nowMs).toISOString(),
    ...listCoverage(listed, reads, {
      order: rows.order(behaviour),
      hasInclusiveEnd: behaviour.window_end === "inclusive",
    }),
    requests: reads?.requests ?? 0,
    read_until: reads ? new Date(reads.untilMs).toISOString() : null,
    pages_past_end: reads?.pagesPastEnd ?? 0,
    requests_without_news: reads?.requestsWithoutNews ?? 0,
    forgotten: session.reads.forgotten(),
    journal: journalCoverage(session, { list: rows.list, link: isOfLink ? link : undefined }),
  };
  return { kind: "coverage", coverage };
}
