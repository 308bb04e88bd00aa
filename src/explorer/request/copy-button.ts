/** A button that copies a text. */
import { announce, button } from "../dom.ts";

const copiedMs = 1500;

/** @param shown Where the text stands: it is selected there, where the browser forbids to copy. */
export function copyButton(textOf: () => string, shown: HTMLElement): HTMLButtonElement {
  const copy = button("Copy", { class: "plain" }, async () => {
    const isCopied = await copyText(textOf(), shown);
    announce(isCopied ? "Copied" : "Selected: copy it with the keyboard");
    copy.textContent = isCopied ? "Copied" : "Selected";
    setTimeout(() => {
      copy.textContent = "Copy";
    }, copiedMs);
  });
  return copy;
}

async function copyText(text: string, shown: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    getSelection()?.selectAllChildren(shown);
    return document.execCommand("copy");
  }
}
