/** Any operation of the API: its form, its request, and the rows of its response. */
import { type ApiResponse, accountsOf, baseOf, jsonOf, sendRequest } from "../api-client.ts";
import { announce, byId, figure } from "../dom.ts";
import { errorDetailsOf, showErrorIn } from "../request/error-view.ts";
import { type ExplorerRequest, urlOf } from "../request/explorer-request.ts";
import { pagerOf } from "../request/pager.ts";
import { createRequestPanel } from "../request/request-panel.ts";
import { rowsTable, type TableRow } from "../request/rows-table.ts";
import type { Go, UrlState } from "../url-state.ts";
import { type DescribedOperation, describedOperations, firstBody, valueAt } from "./described-operations.ts";
import { showOperationForm } from "./operation-form.ts";
import { createPostbackCalls } from "./postback-calls.ts";

/** Values of a first body that fit better than the first that a schema allows. */
const known = { name: "My link", link_type: "tracking_link", url: "http://127.0.0.1:4012/postbacks" };

export interface OperationsView {
  readonly show: (state: UrlState) => Promise<void>;
}

export function createOperationsView(go: Go): OperationsView {
  let latest = 0;
  let operations: readonly DescribedOperation[] = [];
  /** A body that is to be sent, and the operation that it was written for. */
  let written: { readonly id: string; readonly body: string | undefined } | undefined;
  let isSubmitted = false;
  const panel = createRequestPanel(byId("operation-request"), go);
  const calls = createPostbackCalls();

  const show = async (state: UrlState) => {
    const turn = ++latest;
    const mayChange = isSubmitted;
    isSubmitted = false;
    const { session, language } = state;
    if (operations.length === 0) operations = await describedOperations();
    const chosen = operations.find(({ id }) => id === state.operation) ?? operations[0];
    const accounts = chosen?.body ? await accountsOf(session) : [];
    if (turn !== latest) return;
    byId("operation-card").hidden = true;
    for (const id of ["operation", "operation-request"]) byId(id).hidden = !chosen;
    if (!chosen)
      return showErrorIn(byId("operation-error"), errorDetailsOf(await sendRequest("/openapi.json")));
    const values = new URLSearchParams(state.given);
    const isOfLink = chosen.parameters.some(({ name }) => name === "smart_link_id");
    if (isOfLink && !values.has("smart_link_id")) values.set("smart_link_id", state.query.link);
    const first =
      chosen.body &&
      JSON.stringify(firstBody(chosen.body, { ...known, account_id: accounts[0]?.id }), null, 2);
    const body = written?.id === chosen.id ? written.body : first;
    showOperationForm({
      operations,
      chosen,
      values,
      body,
      choose: (operation) => go({ operation, given: "" }),
      send: (given, text) => {
        [isSubmitted, written] = [true, { id: chosen.id, body: text }];
        go({ operation: chosen.id, given: String(given) });
      },
    });
    const request = requestOfOperation({ operation: chosen, values, body });
    panel.show({ request, base: baseOf(session) }, language);
    showErrorIn(byId("operation-error"), undefined);
    calls.show(chosen.path.includes("postback") ? session : undefined);
    if (request.verb !== undefined && !mayChange) return panel.clear();
    const response = await sendRequest(urlOf(request), { session, method: chosen.verb, body });
    if (turn !== latest) return;
    const isGood = "status" in response && response.status < 300;
    panel.respond(response, isGood);
    showErrorIn(byId("operation-error"), isGood ? undefined : errorDetailsOf(response));
    byId("operation-card").hidden = !isGood;
    if (isGood) showRows(response, { operation: chosen, values });
    if (chosen.path.includes("postback")) calls.show(session);
  };

  const showRows = (
    response: ApiResponse,
    { operation: { summary, parameters, list }, values }: Omit<GivenOperation, "body">,
  ) => {
    const json = jsonOf(response) as { readonly data?: unknown } | undefined;
    const data = valueAt(json, list?.rows ?? "/data") ?? json ?? [];
    const rows = (Array.isArray(data) ? data : [data]).map(
      (row): TableRow => (typeof row === "object" ? row : { value: row }),
    );
    byId("operation-title").textContent = summary;
    byId("operation-rows").replaceChildren(
      rowsTable(rows, response.body === "" ? "Done. The response has no body." : "No rows here."),
    );
    const limit = parameters.find(({ name }) => name === "limit")?.schema.default;
    const page = {
      offset: Number(values.get("offset")),
      limit: Number(values.get("limit") ?? limit),
      count: rows.length,
      total: valueAt(json, list?.total ?? "/total") as number | undefined,
    };
    const move = (offset: number) => {
      const given = new URLSearchParams(values);
      given.set("offset", String(offset));
      go({ given: String(given) });
    };
    byId("operation-pager").replaceChildren(...(limit === undefined ? [] : pagerOf(page, move)));
    announce(`${figure(rows.length)} ${rows.length === 1 ? "row" : "rows"}`);
  };

  return { show };
}

interface GivenOperation {
  readonly operation: DescribedOperation;
  readonly values: URLSearchParams;
  readonly body: string | undefined;
}

function requestOfOperation({ operation, values, body }: GivenOperation): ExplorerRequest {
  const { path, verb, parameters } = operation;
  const given = (name: string) => values.get(name) ?? "";
  const inPath = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(given(name)));
  const sent = parameters.filter((each) => each.in === "query" && given(each.name) !== "");
  return {
    path: inPath,
    parameters: sent.map(({ name }) => [name, given(name)]),
    method: undefined,
    link: undefined,
    figure: ["data"],
    ...(verb === "GET" ? {} : { verb, body }),
  };
}
