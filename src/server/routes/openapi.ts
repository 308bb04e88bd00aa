/** The API description: `/openapi.yaml`, the same as JSON, and a copy in OpenAPI 3.0. Each names the host that was asked. */
import { readFile } from "node:fs/promises";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { document } from "../../openapi/generated/document.gen.ts";
import { packageRoot } from "../../openapi/package-root.ts";
import { sessionPrefix } from "../session/session-routing.ts";

export function openapiRoutes(app: FastifyInstance): void {
  app.get("/openapi.yaml", async (request, reply) =>
    reply.type("application/yaml").send(withAddress(await textOf("openapi.yaml"), request)),
  );
  app.get("/openapi.json", (request, reply) =>
    reply.type("application/json; charset=utf-8").send(withAddress(JSON.stringify(document), request)),
  );
  app.get("/openapi-3.0.json", async (request, reply) =>
    reply
      .type("application/json; charset=utf-8")
      .send(withAddress(await textOf("openapi-3.0.json"), request)),
  );
}

function textOf(name: string): Promise<string> {
  return readFile(new URL(name, packageRoot), "utf8");
}

const [sandbox] = document.servers;

/** The document with the address by which the client reached the sandbox, in place of the usual address. */
function withAddress(text: string, request: FastifyRequest): string {
  // A host is written into YAML and JSON: one with other characters is left out.
  if (!/^[\w.:[\]-]+$/.test(request.host)) return text;
  return text.replace(sandbox.url, `${request.protocol}://${request.host}${sessionPrefix(request.raw)}`);
}
