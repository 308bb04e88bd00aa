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

export const now = "2026-02-01T00:00:00Z";
export const clicks = "/api/smart-links/eveniet/clicks?";
export const conversions = "/api/smart-links/eveniet/conversions?";
export const links = "/api/smart-links?";

export function mutatedMock() {
  return createMock({ seed: "mutants", now, clicksPerDay: 60 });
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
