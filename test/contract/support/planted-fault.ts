/** Faults planted into the reference target: what vendors break, and what developers get wrong. */
import type { Exchange, Request } from "../../../src/exchange/exchange.ts";
import type { Target } from "../../../src/exchange/target.ts";
import { type ReferenceOptions, referenceTarget } from "./reference-target.ts";

// biome-ignore lint/suspicious/noExplicitAny: a fault may do anything to a body.
export type Body = any;

export interface Scene {
  readonly query: URLSearchParams;
  readonly request: Request;
  readonly isValid: boolean;
  /** Number of the query, from 0. */
  readonly turn: number;
  /** The true answer to another query. */
  readonly other: (change: (query: URLSearchParams) => void) => Promise<Body>;
}

/** Changes a true body, or replaces the whole exchange. */
export interface PlantedFault {
  readonly body?: (body: Body, scene: Scene) => Body | Promise<Body>;
  readonly exchange?: (exchange: Exchange, scene: Scene) => Exchange;
  readonly behaviour?: ReferenceOptions["behaviour"];
}

export function faultyTarget(planted: PlantedFault, options: ReferenceOptions): Target {
  const behaviour = { ...options.behaviour, ...planted.behaviour };
  return damaged(referenceTarget({ ...options, behaviour }), planted);
}

/** A target whose answers are damaged on their way. */
export function damaged(target: Target, planted: PlantedFault): Target {
  let turn = -1;
  return {
    name: "planted",
    async send(request) {
      turn += 1;
      const [path, text = ""] = request.path.split("?");
      const query = new URLSearchParams(text);
      const other = async (change: (query: URLSearchParams) => void): Promise<Body> => {
        const changed = new URLSearchParams(text);
        change(changed);
        const answer = await target.send({ ...request, path: `${path}?${changed}` });
        return answer.kind === "response" ? JSON.parse(answer.exchange.response.body) : undefined;
      };
      const answer = await target.send(request);
      if (answer.kind === "failure") return answer;
      const { response } = answer.exchange;
      const scene = { query, request, other, turn, isValid: response.status === 200 };
      const body =
        scene.isValid && planted.body
          ? JSON.stringify(await planted.body(JSON.parse(response.body), scene))
          : response.body;
      const exchange = { ...answer.exchange, response: { ...response, body } };
      return { ...answer, exchange: planted.exchange ? planted.exchange(exchange, scene) : exchange };
    },
  };
}

export const day = 86_400_000;
export const shifted = (text: string, ms: number) => new Date(Date.parse(text) + ms).toISOString();
export const wire = (text: string) => text.replace(".000Z", "+00:00");
export const isFalse = (query: URLSearchParams, name: string) => query.get(name) === "false";

/** The answer to a changed query, with the echo of the real one. */
export const as = (change: (query: URLSearchParams) => void): PlantedFault => ({
  async body(body, { other }) {
    const wrong = await other(change);
    return { ...wrong, data: { ...wrong.data, filters: body.data.filters } };
  },
});

export const rowsOnly = (change: (query: URLSearchParams) => void): PlantedFault => ({
  async body(body, { other }) {
    return { ...body, data: { ...body.data, rows: (await other(change)).data.rows } };
  },
});

export const part = (name: "summary" | "chart", change: (query: URLSearchParams) => void): PlantedFault => ({
  async body(body, { other }) {
    return { ...body, data: { ...body.data, [name]: (await other(change)).data[name] } };
  },
});

export const edited = (edit: (body: Body, scene: Scene) => unknown): PlantedFault => ({
  body(body, scene) {
    edit(body, scene);
    return body;
  },
});

export const eachRow = (change: (row: Body, index: number, scene: Scene) => Body): PlantedFault => ({
  body: (body, scene) => ({
    ...body,
    data: { ...body.data, rows: body.data.rows.map((row: Body, index: number) => change(row, index, scene)) },
  }),
});

export const rows = (change: (rows: Body[], scene: Scene) => Body[]): PlantedFault => ({
  body: (body, scene) => ({ ...body, data: { ...body.data, rows: change(body.data.rows, scene) } }),
});

export const set = (query: URLSearchParams, name: string, value: number | string) =>
  query.set(name, String(value));
export const withoutFlags = (query: URLSearchParams) => {
  query.delete("include_bots");
  query.delete("include_duplicates");
};
export const num = (query: URLSearchParams, name: string, usual: number) => Number(query.get(name) ?? usual);
