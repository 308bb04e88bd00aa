/** From a request for a change to its reply, for every writing operation. */
import { fullKind, mostResources, type Resources } from "../../resources/resources.ts";
import { isAuthorized } from "../authorization.ts";
import { readParameters, refuseUnknown } from "../parameters.ts";
import { problems } from "../problems.ts";
import type { Reply } from "../reply.ts";
import type { ApiRequest } from "../request.ts";
import { isUnknownLink, type ResponseContext, unknownLinkReply } from "../respond.ts";
import { pageHeaders, withUsageHeaders } from "../usage-headers.ts";
import { withWarnings } from "../warnings/mock-warnings.ts";
import { unknownParameters } from "../warnings/unknown-parameters.ts";
import { changeProblems } from "./change-problems.ts";
import { bodySchemaOf, readBody } from "./read-body.ts";
import type { WritingOperation } from "./writing-operation.ts";

export interface ChangeContext extends Omit<ResponseContext, "pages" | "bufferFor" | "isSentLater"> {
  /** Replaces the resources of the session. False when there is no memory left for them. */
  readonly keep: (resources: Resources) => boolean;
}

/** Changes the resources of the session, or responds with an error and changes nothing. */
export function respondToChange(request: ApiRequest<WritingOperation>, context: ChangeContext): Reply {
  const { operation, link, item = "" } = request;
  const { usage, dataset, resources, nowMs, linkCount } = context;
  const { behaviour } = dataset;
  const refuse = (reply: Reply) => withUsageHeaders(reply, usage);
  if (!isAuthorized(request.authorization)) return refuse(problems.unauthorized());
  const waitSeconds = usage.admit();
  if (waitSeconds !== undefined) return refuse(problems.rateLimited(usage.limit, waitSeconds));
  const query = readParameters(request.search, [], behaviour);
  const queryErrors = refuseUnknown(query, [], behaviour);
  if (Object.keys(queryErrors).length > 0) return refuse(problems.validation(queryErrors, usage.balance));
  const read = readBody(operation, request.body);
  if (read.kind === "refused") return refuse(read.reply);
  if (read.kind === "invalid") return refuse(problems.validation(read.errors, usage.balance));
  if (isUnknownLink(link, context, true)) return refuse(unknownLinkReply(link ?? "", context));
  const known = { dataset, behaviour, resources, nowMs, linkCount };
  const change = operation.change({ ...known, body: read.value, link: link ?? "", item });
  if (change.kind === "refused") return refuse(change.reply);
  if (change.kind === "invalid") return refuse(problems.validation(change.errors, usage.balance));
  const { creditsUsed } = operation;
  if (!usage.spend(creditsUsed)) return refuse(problems.insufficientCredits(creditsUsed, usage.balance));
  const full = fullKind(resources, change.resources);
  if (full) return refuse(changeProblems.sessionFull(`${mostResources[full]} ${full}`));
  if (!context.keep(change.resources))
    return refuse(changeProblems.sessionFull("as much as its memory allows"));
  const credits = { used: creditsUsed, balance: usage.balance };
  const body = change.body && JSON.stringify(change.body({ credits, rateLimits: usage }));
  const { "content-type": type, ...headers } = pageHeaders(usage, creditsUsed);
  const reply: Reply =
    body === undefined
      ? { status: 204, headers, body: "" }
      : { status: 200, headers: { "content-type": type!, ...headers }, body };
  const warnings = [...parameterWarnings(operation, query.unknown), ...read.warnings];
  return withWarnings(reply, [...warnings, ...(change.warnings ?? [])]);
}

function parameterWarnings(operation: WritingOperation, unknown: readonly string[]): readonly string[] {
  if (unknown.length === 0) return unknown;
  return unknownParameters(unknown, {
    parameters: [],
    members: Object.keys(bodySchemaOf(operation)?.properties ?? {}),
  });
}
