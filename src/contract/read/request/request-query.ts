/** What a request asks for, read back from its path and query, so that a recording can be checked like a live run. */
import type { Auth, Request } from "../../../exchange/exchange.ts";
import { decodeUriPart, splitPath } from "../../../exchange/request-path.ts";
import type { AssumptionId } from "../../../openapi/assumptions.ts";
import { type ApiDescription, smartLinksApi } from "../../../openapi/description/api-description.ts";
import { type ApiOperation, isList, type ListOperation } from "../../../openapi/description/operations.ts";
import { queryParametersOf } from "../../../openapi/text/query-string.ts";
import { bodyErrorsOf } from "./body-errors.ts";
import { defaultLimitOf } from "./effective-parameters.ts";
import { isBareDay, parseInstantMs } from "./instant.ts";
import { isValid, parseCount } from "./parse-parameter.ts";

/** A link that no account has. The mock reserves it for this request. */
export const unknownLinkId = "test_404";

/**
 * What the target owes: rows to `valid`, a refusal to `unauthorized` (no key, or a wrong one) and to `invalid` (a value
 * that the document does not allow), and no rows to `unknown-link`.
 */
export type RequestKind = "valid" | "unauthorized" | "invalid" | "unknown-link";

/** What a request asks for. */
export interface RequestQuery {
  readonly kind: RequestKind;
  /** The operation that its path belongs to. */
  readonly operation: ApiOperation;
  /** The first of two parameters in the path. */
  readonly account?: string;
  /** The last parameter in the path; empty when there is none. */
  readonly link: string;
  readonly auth: Auth;
  /** Parameters as sent, without those that were empty. The last of a repeated one counts. */
  readonly sent: Readonly<Record<string, string>>;
  /** Parameters whose value is not allowed, such as `limit=-1`, and such members of the body of a request that writes. */
  readonly invalid: readonly string[];
  /** The undocumented behaviours without which the target need not respond as requested. */
  readonly requires: readonly AssumptionId[];
}

/** Reads a request; undefined when it is not one of an operation that the API description has. */
export function parseRequest(
  request: Request,
  api: ApiDescription = smartLinksApi,
): RequestQuery | undefined {
  const { route, query } = splitPath(request.path);
  const method = request.method.toLowerCase();
  const found = findOperation(route, method === "get" ? api.operations : api.writingOperations, method);
  if (!found) return undefined;
  const { operation, values } = found;
  const sent = Object.fromEntries([...queryParametersOf(query)].filter(([, value]) => value !== ""));
  const wrongParameters = Object.keys(sent).filter((name) => {
    const parameter = operation.parameters.get(name);
    return parameter && !isValid(parameter, sent[name]!);
  });
  const wrongMembers = bodyErrorsOf(request, operation, api).map(({ member }) => member);
  const invalid = [...wrongParameters, ...new Set(wrongMembers)];
  const auth = request.auth ?? "key";
  const link = values.at(-1) ?? "";
  return {
    kind: kindOf({ auth, invalid, link }),
    operation,
    ...(values.length > 1 ? { account: values[0]! } : {}),
    link,
    auth,
    sent,
    invalid,
    requires: requiredAssumptions(operation, sent, link),
  };
}

/** Whether a bound of the window is written with an offset such as `+02:00`, which is not documented. */
export function hasNumericOffset({ operation: { window }, sent }: RequestQuery): boolean {
  const bounds = window ? [sent[window.start], sent[window.end]] : [];
  return bounds.some((text) => text !== undefined && /T.*[+-]\d\d:?\d\d$/.test(text));
}

function kindOf({ auth, invalid, link }: Pick<RequestQuery, "auth" | "invalid" | "link">): RequestKind {
  if (auth !== "key") return "unauthorized";
  if (invalid.length > 0) return "invalid";
  return link === unknownLinkId ? "unknown-link" : "valid";
}

function findOperation(path: string, operations: readonly ApiOperation[], method: string) {
  for (const operation of operations) {
    if (operation.method !== method) continue;
    const pattern = operation.path.replace(/\{[^}]+\}/g, "([^/]+)");
    const values = new RegExp(`^${pattern}$`).exec(path)?.slice(1).map(decodeUriPart);
    if (values) return { operation, values };
  }
  return undefined;
}

function requiredAssumptions(
  operation: ApiOperation,
  sent: Readonly<Record<string, string>>,
  link: string,
): readonly AssumptionId[] {
  const { window, parameters } = operation;
  const [from, to] = window ? [sent[window.start], sent[window.end]] : [];
  const [start, end] = [parseInstantMs(from) ?? Number.NaN, parseInstantMs(to) ?? Number.NaN];
  const isDigit = ([name, text]: readonly [string, string]) =>
    parameters.get(name)?.kind === "boolean" && (text === "1" || text === "0");
  const required: readonly (readonly [AssumptionId, boolean])[] = [
    ["largest_limit", isList(operation) && isAboveDefault(operation, sent)],
    ["inverted_window", start > end],
    ["bare_date_end", to !== undefined && isBareDay(to)],
    ["digit_booleans", Object.entries(sent).some(isDigit)],
    ["unknown_parameters", Object.keys(sent).some((name) => !parameters.has(name))],
    ["unknown_link", link === unknownLinkId],
  ];
  return required.filter(([, isRequired]) => isRequired).map(([id]) => id);
}

function isAboveDefault(operation: ListOperation, sent: Readonly<Record<string, string>>): boolean {
  return (parseCount(sent[operation.list.page.limit]) ?? 0) > defaultLimitOf(operation);
}
