/** The form of the query, in the words of the API. */
import { byId, el } from "../dom.ts";
import { type ClicksQuery, initialQuery } from "./request-query.ts";

export interface QueryForm {
  readonly show: (query: ClicksQuery) => void;
  /** Says at each field what is wrong with it. */
  readonly mark: (errors: Readonly<Record<string, readonly string[]>>) => void;
}

const examples = ["eveniet", "fugit", "01JTESTLINK000000000000001"];
const switches = ["include_bots", "include_duplicates"] as const;
const texts = ["link", "account", "date_start", "date_end", "limit", "offset"] as const;
/** Changing one of these leaves the page of rows where it is. */
const keepsOffset = new Set(["limit", "offset"]);

export function createQueryForm(ask: (query: ClicksQuery) => void): QueryForm {
  const form = byId<HTMLFormElement>("query");
  byId("links").replaceChildren(...examples.map((value) => el("option", { value })));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask(read(form));
  });
  form.addEventListener("change", ({ target }) => {
    const name = target instanceof HTMLInputElement ? target.name : "";
    if (!keepsOffset.has(name)) input(form, "offset").value = "";
    ask(read(form));
  });
  return {
    show: (query) => show(form, query),
    mark: (errors) => {
      for (const name of texts) {
        input(form, name).toggleAttribute("aria-invalid", name in errors);
        input(form, name).title = errors[name]?.join(" ") ?? "";
      }
    },
  };
}

function read(form: HTMLFormElement): ClicksQuery {
  const said = Object.fromEntries(texts.map((name) => [name, input(form, name).value.trim()]));
  const kept = Object.fromEntries(switches.map((name) => [name, input(form, name).checked ? "" : "false"]));
  const edition = new FormData(form).get("edition") === "2026-01" ? "2026-01" : "2026-09";
  const query = { ...initialQuery, ...said, ...kept, edition } as const;
  return query.link === "" ? { ...query, link: initialQuery.link } : query;
}

function show(form: HTMLFormElement, query: ClicksQuery): void {
  for (const name of texts) {
    if (input(form, name).value !== query[name]) input(form, name).value = query[name];
  }
  for (const name of switches) input(form, name).checked = !["false", "0"].includes(query[name]);
  for (const radio of form.querySelectorAll<HTMLInputElement>("[name=edition]")) {
    radio.checked = radio.value === query.edition;
  }
  form.classList.toggle("with-account", query.edition === "2026-01");
}

function input(form: HTMLFormElement, name: string): HTMLInputElement {
  return form.elements.namedItem(name) as HTMLInputElement;
}
