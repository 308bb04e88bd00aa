/** Asking a mock through supertest, and holding every reply to openapi.yaml, refusals included. */
import type { FastifyInstance } from "fastify";
import request, { type Response } from "supertest";
import { expect } from "vitest";
import type { Edition } from "../../../src/openapi/editions.ts";
import { document } from "../../../src/openapi/generated/document.gen.ts";
import { schemaErrors } from "../../../src/openapi/validators.ts";

export const paths: { readonly [E in Edition]: string } = {
  "2026-01": "/api/acct_XXXXXXXXXXXXXXX/smart-links/eveniet/clicks",
  "2026-09": "/api/smart-links/eveniet/clicks",
};

export interface Asked {
  readonly method?: "get" | "head" | "post" | "put" | "patch" | "delete" | "options";
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: object;
}

const authorized = { authorization: "Bearer any" };

/** Asks, and expects the reply to be one that openapi.yaml describes. */
export async function reply(app: FastifyInstance, path: string, asked: Asked = {}): Promise<Response> {
  await app.ready();
  const { method = "get", headers = authorized } = asked;
  const sent = request(app.server)[method](path).set(headers);
  const response = await (asked.body === undefined ? sent : sent.send(asked.body));
  const hasBody = method !== "head" && response.status !== 204;
  const { status } = response;
  expectValid({ path, method, status, headers: response.headers, body: hasBody && response.text });
  return response;
}

export interface Heard {
  readonly path: string;
  /** In lower case; GET when left out. */
  readonly method?: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** False where none may be. */
  readonly body: string | false;
}

/** Holds a reply to what openapi.yaml says for its path and status; elsewhere, to the shape of a refusal. */
export function expectValid({ path, method = "get", status, headers, body }: Heard): void {
  if (status === 204) return;
  const described = responseOf({ path, method: method === "head" ? "get" : method }, status);
  expect(headers["content-type"]).toBe("application/json; charset=utf-8");
  for (const [name, { $ref }] of Object.entries(described.headers)) {
    expect(headers, `header ${name}`).toHaveProperty(name.toLowerCase());
    expect(schemaErrors(`${$ref}/schema`, headers[name.toLowerCase()]), `header ${name}`).toEqual([]);
  }
  if (body === false) return;
  expect(Number(headers["content-length"])).toBe(Buffer.byteLength(body));
  expect(schemaErrors(described.schema, JSON.parse(body)), body.slice(0, 300)).toEqual([]);
}

interface Described {
  readonly schema: string;
  readonly headers: Readonly<Record<string, { readonly $ref: string }>>;
}

const refusal: Described = { schema: "#/components/schemas/Problem", headers: {} };

function responseOf({ path, method }: Pick<Required<Heard>, "path" | "method">, status: number): Described {
  const operation = operationAt(path, method);
  // Methods and encodings are no business of the document.
  if (operation === undefined || status === 400 || status === 405) return refusal;
  const { template, responses } = operation;
  expect(Object.keys(responses), `${path} answers ${status}`).toContain(String(status));
  const place = `#/paths/${template.replaceAll("/", "~1")}/${method}/responses/${status}`;
  const { $ref } = responses[status]!;
  const response = $ref === undefined ? responses[status]! : sharedResponse($ref);
  return {
    schema: `${$ref ?? place}/content/application~1json/schema`,
    headers: response.headers ?? {},
  };
}

interface DocumentedResponse {
  readonly $ref?: string;
  readonly headers?: Described["headers"];
}

function sharedResponse(ref: string): DocumentedResponse {
  return document.components.responses[ref.split("/").at(-1) as "Unauthorized"] as DocumentedResponse;
}

interface DocumentedOperation {
  readonly template: string;
  readonly responses: Readonly<Record<number, DocumentedResponse>>;
}

/** The operation of a path; of several that match, the one with the fewest parameters. */
function operationAt(path: string, method: string): DocumentedOperation | undefined {
  const name = path.split("?", 1)[0] ?? "";
  const [template] = Object.keys(document.paths)
    .filter((each) => new RegExp(`^${each.replaceAll(/\{\w+\}/g, "[^/]+")}$`).test(name))
    .sort((a, b) => a.split("{").length - b.split("{").length);
  if (template === undefined) return undefined;
  const methods: object = document.paths[template as keyof typeof document.paths];
  const operation = (methods as Readonly<Record<string, DocumentedOperation>>)[method];
  return operation && { template, responses: operation.responses };
}
