/** Requests to a mock in process. Every response is checked against openapi.yaml. */
import type { FastifyInstance } from "fastify";
import { expect } from "vitest";
import { reply } from "../respond/valid-response.ts";

export const now = "2026-02-01T12:00:00Z";

/** The body of a request that succeeds. */
export async function getBody<Body>(app: FastifyInstance, path: string): Promise<Body> {
  const response = await reply(app, path);
  expect(response.status, path).toBe(200);
  return response.body;
}

/** What is wrong with the parameters of a request. */
export async function getErrors(
  app: FastifyInstance,
  path: string,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const response = await reply(app, path);
  expect(response.status, path).toBe(422);
  return response.body.errors;
}

/** The keys of a value and of everything in it, in their order. */
export function keysOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 1).map(keysOf);
  if (typeof value !== "object" || value === null) return null;
  return Object.entries(value).map(([key, each]) => [key, keysOf(each)]);
}
