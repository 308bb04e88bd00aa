/** The form of any operation: a field for each parameter, and one for the body. */
import { byId, el } from "../dom.ts";
import type { DescribedOperation } from "./described-operations.ts";

export interface OperationFormOptions {
  readonly operations: readonly DescribedOperation[];
  readonly chosen: DescribedOperation;
  readonly values: URLSearchParams;
  /** The text of the body to begin with; undefined where the operation has none. */
  readonly body: string | undefined;
  readonly choose: (id: string) => void;
  readonly send: (values: URLSearchParams, body: string | undefined) => void;
}

export function showOperationForm(options: OperationFormOptions): void {
  const { operations, chosen, values, choose, send } = options;
  const form = byId<HTMLFormElement>("operation");
  const { activeElement } = document;
  const focused = form.contains(activeElement) ? (activeElement as HTMLInputElement).name : "";
  const choices = operations.map(({ id, summary }) => new Option(summary, id));
  const select = el("select", { name: "operation" }, ...choices);
  select.value = chosen.id;
  select.addEventListener("change", () => choose(select.value));
  const fields = chosen.parameters.map(({ name, description: title, schema }) => {
    const usual = String(schema.default ?? "");
    const field = schema.enum
      ? el(
          "select",
          { name, title },
          new Option("", ""),
          ...schema.enum.map((text) => new Option(text, text)),
        )
      : el("input", { name, title, placeholder: usual, spellcheck: "false" });
    field.value = values.get(name) ?? "";
    return field;
  });
  const body =
    options.body === undefined
      ? undefined
      : el("textarea", { name: "body", rows: 6, spellcheck: "false" }, options.body);
  form.replaceChildren(
    el("label", { class: "link" }, "operation ", select),
    ...fields.map((field) => el("label", {}, `${field.name} `, field)),
    ...(body ? [el("label", { class: "body" }, "body ", body)] : []),
    el("button", { type: "submit", name: "send", class: "main" }, "Send"),
  );
  form.onsubmit = (event) => {
    event.preventDefault();
    const given = fields.filter(({ value }) => value !== "").map(({ name, value }) => [name, value]);
    send(new URLSearchParams(given), body?.value);
  };
  const again = form.elements.namedItem(focused);
  if (again instanceof HTMLElement) again.focus();
}
