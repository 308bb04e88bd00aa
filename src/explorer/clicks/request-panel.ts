/** The request in a language of choice, to copy. */

import { announce, button, byId, el } from "../dom.ts";
import { highlighted } from "./highlight.ts";
import { type Language, type SnippetInput, snippets } from "./snippets.ts";

export interface RequestPanel {
  readonly show: (input: SnippetInput, language: Language) => void;
}

const copiedMs = 1500;
const names = Object.keys(snippets) as readonly Language[];

export function createRequestPanel(choose: (language: Language) => void): RequestPanel {
  const tabs = names.map((name) =>
    button(snippets[name].label, { role: "tab", id: `tab-${name}`, "aria-controls": "code" }, () =>
      choose(name),
    ),
  );
  const code = byId("code");
  const copy = byId("copy");
  let text = "";
  byId("languages").replaceChildren(...tabs);
  byId("languages").addEventListener("keydown", ({ key }) => {
    const at = tabs.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: -1 }[key];
    if (at < 0 || to === undefined) return;
    tabs.at(to % tabs.length)?.focus();
    tabs.at(to % tabs.length)?.click();
  });
  copy.addEventListener("click", async () => {
    const isCopied = await copyText(text, code);
    announce(isCopied ? "Copied" : "Selected: copy it with the keyboard");
    copy.textContent = isCopied ? "Copied" : "Selected";
    setTimeout(() => {
      copy.textContent = "Copy";
    }, copiedMs);
  });
  return {
    show: (input, language) => {
      text = snippets[language].write(input);
      code.replaceChildren(el("pre", { class: language }, el("code", {}, ...highlighted(text))));
      code.setAttribute("aria-labelledby", `tab-${language}`);
      byId("code-note").textContent = snippets[language].note(input.query);
      for (const [index, tab] of tabs.entries()) {
        const isChosen = names[index] === language;
        tab.setAttribute("aria-selected", String(isChosen));
        tab.tabIndex = isChosen ? 0 : -1;
      }
    },
  };
}

/** Copies a text; where the browser forbids that, it selects the text instead. */
async function copyText(text: string, shown: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    getSelection()?.selectAllChildren(shown);
    return document.execCommand("copy");
  }
}
