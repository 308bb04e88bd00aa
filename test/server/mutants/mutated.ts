/** True and mutated responses of one mock, side by side. */
import type { FastifyInstance } from "fastify";
import { createMock } from "../../../src/server/app/app.ts";

// biome-ignore lint/suspicious/noExplicitAny: a mutant may do anything to a body.
export type MutatedBody = any;

export interface Side {
  readonly status: number;
  readonly body: MutatedBody;
  readonly text: string;
  readonly applied: string | undefined;
}

export const clicks = "/api/smart-links/eveniet/clicks?";
export const conversions = "/api/smart-links/eveniet/conversions?";
export const fans = "/api/smart-links/eveniet/fans?";
export const links = "/api/smart-links?";
export const now = "2026-02-01T00:00:00Z";

export function mutatedMock(options: Parameters<typeof createMock>[0] = {}) {
  return createMock({ seed: "mutants", now, clicksPerDay: 60, ...options });
}

/** The response to a GET, as a mutant changes it; the true one without a mutant. */
export async function get(app: FastifyInstance, url: string, mutant?: string): Promise<Side> {
  const prefer = mutant === undefined ? {} : { prefer: `mutant=${mutant}` };
  const response = await app.inject({ url, headers: { authorization: "Bearer any", ...prefer } });
  const { statusCode: status, payload: text } = response;
  const isJson = String(response.headers["content-type"]).includes("json");
  const applied = response.headers["preference-applied"];
  return { status, text, body: isJson ? JSON.parse(text) : undefined, applied: applied?.toString() };
}

/** A list of the mock, and where its rows stand. */
export interface TestedList {
  readonly name: string;
  readonly url: string;
  readonly rowsOf: (body: MutatedBody) => readonly MutatedBody[];
  readonly withRows: (body: MutatedBody, rows: readonly MutatedBody[]) => MutatedBody;
}

const inData: Pick<TestedList, "rowsOf" | "withRows"> = {
  rowsOf: ({ data }) => data.rows,
  withRows: (body, rows) => ({ ...body, data: { ...body.data, rows } }),
};

export const lists: readonly TestedList[] = [
  {
    name: "clicks",
    url: `${clicks}date_start=2026-01-20T10:00:00Z&date_end=2026-01-20T20:00:00Z`,
    ...inData,
  },
  { name: "conversions", url: `${conversions}date_start=2026-01-05&date_end=2026-01-14`, ...inData },
  {
    name: "links",
    url: `${links}name=`,
    rowsOf: ({ data }) => data,
    withRows: (body, data) => ({ ...body, data }),
  },
];
