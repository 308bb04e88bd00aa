/** The scenarios: what each does, and what it returns when it is tried. */
import { type Preference, type ScenarioInfo, scenarios } from "../admin-client.ts";
import { type ApiResponse, type RequestFailure, sendRequest } from "../api-client.ts";
import { button, byId, el } from "../dom.ts";
import { requestOf, urlOf } from "../request/explorer-request.ts";
import { initialQuery } from "../request/link-query.ts";
import { responseDetails, statusLine } from "../request/response-view.ts";

export interface ScenariosView {
  readonly show: () => Promise<void>;
}

/** What a trial sends. */
interface TrialRequest {
  readonly link?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A session of their own: some count how often they are requested, and that is nobody else's business. */
const session = "explorer";
const timeoutMs = 15_000;

export function createScenariosView(): ScenariosView {
  let isShown = false;
  return {
    show: async () => {
      if (isShown) return;
      const result = await scenarios();
      isShown = result.kind === "value";
      byId("scenarios").replaceChildren(
        ...(result.kind === "value"
          ? [
              group("Link ids", result.value.links, ({ name, example }) => ({ link: example ?? name })),
              group("Tokens", result.value.tokens, ({ name, example }) => ({
                headers: { authorization: `Bearer ${example ?? name}` },
              })),
              preferences(result.value.preferences),
            ]
          : [el("p", { class: "card empty" }, result.reason)]),
      );
    },
  };
}

function group(
  title: string,
  list: readonly ScenarioInfo[],
  trialOf: (scenario: ScenarioInfo) => TrialRequest,
): HTMLElement {
  return el(
    "section",
    { class: "card group" },
    el("h3", {}, title),
    ...list.map((scenario) => entry(scenario, trialOf(scenario))),
  );
}

/** One scenario with its button, and below it what came of it. */
function entry({ name, example, about }: ScenarioInfo, trial: TrialRequest): HTMLElement {
  const { line, body, run } = createOutcome();
  const called = example ?? name;
  const act = button("Try", { class: "plain", "aria-label": `Try ${called}` }, async () => {
    act.disabled = true;
    await run(trial);
    act.disabled = false;
    act.focus();
  });
  const code = el("code", {}, called);
  const title =
    trial.link === undefined
      ? el("span", { class: "called" }, code)
      : el(
          "a",
          { class: "called", href: `${location.pathname}?link=${encodeURIComponent(trial.link)}` },
          code,
        );
  return el(
    "article",
    { class: "entry" },
    el("div", { class: "what" }, title, el("p", {}, about)),
    line,
    act,
    body,
  );
}

function preferences(list: readonly Preference[]): HTMLElement {
  const { line, body, run } = createOutcome();
  const input = el("input", { value: "code=429", spellcheck: "false" });
  const form = el(
    "form",
    { class: "prefer" },
    el("label", {}, el("code", {}, "Prefer:"), input),
    el("button", { type: "submit", class: "plain" }, "Try"),
    line,
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void run({ headers: { prefer: input.value } });
  });
  return el(
    "section",
    { class: "card group" },
    el("h3", {}, "The Prefer header"),
    form,
    body,
    el(
      "dl",
      { class: "preferences" },
      ...list.map(({ name, takes, about }) =>
        el(
          "div",
          {},
          el("dt", {}, el("code", {}, `${name}=`), ` ${unquoted(takes)}`),
          el("dd", {}, unquoted(about)),
        ),
      ),
    ),
  );
}

/** Where a trial says how it went. */
function createOutcome() {
  const line = el("div", { role: "status" });
  const body = el("div", { class: "outcome" });
  const run = async (trial: TrialRequest): Promise<void> => {
    line.replaceChildren(el("p", { class: "line" }, "Waiting ..."));
    body.replaceChildren();
    const response = await send(trial);
    line.replaceChildren(statusLine(response));
    body.replaceChildren(...responseDetails(response));
  };
  return { line, body, run };
}

function send({ link, headers = {} }: TrialRequest): Promise<ApiResponse | RequestFailure> {
  const query = { ...initialQuery, link: link ?? initialQuery.link, limit: "2" };
  return sendRequest(urlOf(requestOf("clicks", query)), { headers, timeoutMs, session, isRemembered: true });
}

/** A text without the marks that set code apart in a terminal. */
function unquoted(text: string): string {
  return text.replaceAll("`", "");
}
