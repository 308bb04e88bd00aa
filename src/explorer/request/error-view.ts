/** What to say of a response that is not what was requested: the problem in its own words, and the fields it is about. */
import { type ApiResponse, jsonOf, type RequestFailure } from "../api-client.ts";
import { el } from "../dom.ts";
import { toneOf } from "./response-view.ts";

export interface ErrorDetails {
  readonly tone: string;
  readonly title: string;
  readonly texts: readonly string[];
  /** What is wrong with each field. */
  readonly errors: Readonly<Record<string, readonly string[]>>;
}

const closedText =
  "The connection was closed before the whole response had come. The sandbox itself is running: so this is a fault that was asked for, by the id of the link or by the settings of the session.";

export function errorDetailsOf(response: ApiResponse | RequestFailure): ErrorDetails {
  if ("failure" in response) {
    return {
      tone: "bad",
      title: "No response",
      texts: [
        response.isRunning ? closedText : "The sandbox does not respond. Is it still running?",
        response.failure,
      ],
      errors: {},
    };
  }
  const body = recordOf(jsonOf(response));
  const parts = [body.message, body.description, body.message === undefined ? body.error : undefined];
  const errors = Object.entries(recordOf(body.errors)).map(([name, list]) => [name, textsOf(list)] as const);
  return {
    tone: toneOf(response.status),
    title: `${response.status} ${response.statusText}`.trim(),
    texts: parts.filter((text) => typeof text === "string"),
    errors: Object.fromEntries(errors),
  };
}

/** Shows an error in a box of its own; undefined for none. */
export function showErrorIn(box: HTMLElement, error: ErrorDetails | undefined): void {
  box.hidden = !error;
  box.className = `error ${error?.tone ?? ""}`;
  box.replaceChildren(...(error ? errorView(error) : []));
}

function errorView({ title, texts, errors }: ErrorDetails): readonly Node[] {
  const [first, ...others] = Object.values(errors).flat();
  const lines = first === undefined ? texts : [first, ...others];
  return [el("b", {}, title), ...lines.map((text) => el("p", {}, text))];
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [String(value)];
}
