/** `/openapi.yaml`, unchanged, and the same as JSON. */
import { readFile } from "node:fs/promises";
import type { FastifyInstance } from "fastify";
import { document } from "../../openapi/generated/document.gen.ts";
import { packageRoot } from "../../openapi/package-root.ts";

const file = new URL("openapi.yaml", packageRoot);

export function openapiRoutes(app: FastifyInstance): void {
  app.get("/openapi.yaml", async (_request, reply) =>
    reply.type("application/yaml").send(await readFile(file)),
  );
  app.get("/openapi.json", (_request, reply) => reply.send(document));
}
