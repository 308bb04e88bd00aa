/** The scenarios: what each does, and what it answers when it is tried. */
import { type Preference, type Scenario, scenarios } from "./admin.ts";
import { type Asking, ask } from "./api.ts";
import { button, byId, el } from "./dom.ts";
import { firstQuestion, urlOf } from "./question.ts";
import { replyLine, replyText } from "./reply-view.ts";

export interface ScenariosView {
  readonly show: () => Promise<void>;
}

/** What a trial sends. */
interface Trial {
  readonly link?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const mostMs = 15_000;

export function createScenariosView(): ScenariosView {
  let isShown = false;
  return {
    show: async () => {
      if (isShown) return;
      const answer = await scenarios();
      isShown = "told" in answer;
      byId("scenarios").replaceChildren(
        ...("told" in answer
          ? [
              group("Link ids", answer.told.links, ({ name, example }) => ({ link: example ?? name })),
              group("Keys", answer.told.tokens, ({ name, example }) => ({
                headers: { authorization: `Bearer ${example ?? name}` },
              })),
              preferences(answer.told.preferences),
            ]
          : [el("p", { class: "card empty" }, answer.why)]),
      );
    },
  };
}

function group(
  title: string,
  list: readonly Scenario[],
  trialOf: (scenario: Scenario) => Trial,
): HTMLElement {
  return el(
    "section",
    { class: "card group" },
    el("h3", {}, title),
    ...list.map((scenario) => {
      const trial = trialOf(scenario);
      return entry(scenario.example ?? scenario.name, scenario.about, trial);
    }),
  );
}

/** One scenario with its button, and below it what came of it. */
function entry(name: string, about: string, trial: Trial): HTMLElement {
  const outcome = el("div", { class: "outcome" });
  const line = el("div", { class: "outcome-line", role: "status" });
  const act = button("Try", { class: "plain", "aria-label": `Try ${name}` }, () => void run());
  const run = async () => {
    act.disabled = true;
    line.replaceChildren(el("p", { class: "line" }, "Waiting ..."));
    outcome.replaceChildren();
    const reply = await send(trial);
    line.replaceChildren(replyLine(reply));
    outcome.replaceChildren(...replyText(reply));
    act.disabled = false;
    act.focus();
  };
  return el(
    "article",
    { class: "entry" },
    el("div", { class: "what" }, el("code", {}, name), el("p", {}, about)),
    line,
    act,
    outcome,
  );
}

function preferences(list: readonly Preference[]): HTMLElement {
  const outcome = el("div", { class: "outcome" });
  const line = el("div", { role: "status" });
  const input = el("input", { value: "code=429", spellcheck: "false", "aria-label": "Prefer header" });
  const form = el(
    "form",
    { class: "prefer" },
    el("label", {}, el("code", {}, "Prefer:"), input),
    el("button", { type: "submit", class: "plain" }, "Try"),
  );
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const reply = await send({ headers: { prefer: input.value } });
    line.replaceChildren(replyLine(reply));
    outcome.replaceChildren(...replyText(reply));
  });
  return el(
    "section",
    { class: "card group" },
    el("h3", {}, "The Prefer header"),
    el(
      "dl",
      { class: "preferences" },
      ...list.map(({ name, takes, about }) =>
        el("div", {}, el("dt", {}, el("code", {}, `${name}=${takes}`)), el("dd", {}, about)),
      ),
    ),
    form,
    line,
    outcome,
  );
}

function send({ link, headers = {} }: Trial) {
  const question = { ...firstQuestion, link: link ?? firstQuestion.link, limit: "2" };
  return ask(urlOf(question), { headers, mostMs } satisfies Asking);
}
