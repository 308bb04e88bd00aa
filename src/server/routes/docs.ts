/** The API documentation as data, by @fastify/swagger. `explorer.ts` serves the page at `/docs`. */
import Fastify, { type FastifyInstance } from "fastify";
import { document } from "../../openapi/generated/document.gen.ts";
import { lazyMount } from "../http/lazy-mount.ts";
import { withoutCompilers } from "../http/without-compilers.ts";

const paths = ["/docs/json", "/docs/yaml"] as const;

export function docsRoutes(app: FastifyInstance): void {
  lazyMount(app, { paths, methods: ["GET"] }, documentation);
}

async function documentation(): Promise<FastifyInstance> {
  const { default: swagger } = await import("@fastify/swagger");
  const app = Fastify(withoutCompilers);
  await app.register(swagger, { mode: "static", specification: { document: document as never } });
  const [json, yaml] = paths;
  app.get(json, () => app.swagger());
  app.get(yaml, (_request, reply) => reply.type("application/yaml").send(app.swagger({ yaml: true })));
  await app.ready();
  return app;
}
