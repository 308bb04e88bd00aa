/** The card of a request: the request in a language of choice, to copy, and its response. */
import type { ApiResponse, RequestFailure } from "../api-client.ts";
import { button, el } from "../dom.ts";
import type { Go } from "../url-state.ts";
import { copyButton } from "./copy-button.ts";
import { highlighted } from "./highlight.ts";
import { responseDetails, statusLine } from "./response-view.ts";
import { type Language, type SnippetInput, snippets } from "./snippets.ts";

export interface RequestPanel {
  readonly show: (input: SnippetInput, language: Language) => void;
  /** Shows a response. Its headers and body are open when it is not what the page asked for, or when somebody opened them. */
  readonly respond: (response: ApiResponse | RequestFailure, isExpected: boolean) => void;
  /** Shows that the request was not sent. */
  readonly clear: () => void;
}

const names = Object.keys(snippets) as readonly Language[];

/** Fills a card. The ids in it begin with the id of the card. */
export function createRequestPanel(root: HTMLElement, go: Go): RequestPanel {
  const idOf = (name: string) => `${root.id}-${name}`;
  const tabs = names.map((name) =>
    button(snippets[name].label, { role: "tab", id: idOf(name), "aria-controls": idOf("code") }, () =>
      go({ language: name }),
    ),
  );
  const code = el("div", { class: "code", id: idOf("code"), role: "tabpanel", tabindex: 0 });
  const note = el("p", { class: "hint" });
  const received = el("div", { class: "response" });
  let text = "";
  let isUnfolded = false;
  const copy = copyButton(() => text, code);
  const list = el("div", { class: "tabs", role: "tablist", "aria-label": "Language" }, ...tabs);
  list.addEventListener("keydown", ({ key }) => {
    const at = tabs.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: -1 }[key];
    if (at < 0 || to === undefined) return;
    tabs.at(to % tabs.length)?.focus();
    tabs.at(to % tabs.length)?.click();
  });
  root.setAttribute("aria-labelledby", idOf("title"));
  root.replaceChildren(
    el("div", { class: "headline" }, el("h3", { id: idOf("title") }, "The request"), copy),
    list,
    code,
    note,
    el("h3", {}, "The response"),
    received,
  );
  return {
    show: (input, chosen) => {
      // Only curl has what a request that changes something needs.
      const isWriting = input.request.verb !== undefined;
      const language = isWriting ? "curl" : chosen;
      text = snippets[language].write(input);
      code.replaceChildren(el("pre", { class: language }, el("code", {}, ...highlighted(text))));
      code.setAttribute("aria-labelledby", idOf(language));
      note.textContent = snippets[language].note(input.request);
      for (const [index, tab] of tabs.entries()) {
        const isChosen = names[index] === language;
        tab.setAttribute("aria-selected", String(isChosen));
        tab.tabIndex = isChosen ? 0 : -1;
        tab.disabled = isWriting && !isChosen;
      }
    },
    respond: (response, isExpected) => {
      const summary = el("summary", {}, "Headers and body");
      const details = el("details", {}, summary);
      summary.addEventListener("click", () => {
        isUnfolded = !details.open;
      });
      details.addEventListener("toggle", () => {
        if (details.open && details.childElementCount === 1) details.append(...responseDetails(response));
      });
      details.open = isUnfolded || !isExpected;
      received.replaceChildren(statusLine(response), details);
    },
    clear: () => received.replaceChildren(el("p", { class: "line" }, "Not sent yet.")),
  };
}
