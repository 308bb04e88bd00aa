/** Swagger UI over openapi.yaml. It is loaded when it is first asked for: starting must not wait for it. */
import Fastify, { type FastifyInstance } from "fastify";
import { document } from "../spec/document.gen.ts";

const path = "/docs";
// Nothing but the mock itself is ever loaded or called: trying an operation out cannot reach the live API.
const policy =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'";

export function docs(app: FastifyInstance): void {
  let loading: Promise<FastifyInstance> | undefined;
  const answer = async (
    request: { readonly raw: unknown },
    reply: { hijack(): void; readonly raw: unknown },
  ) => {
    loading ??= documentation();
    const { routing } = await loading;
    reply.hijack();
    routing(request.raw as never, reply.raw as never);
  };
  app.get(path, answer);
  app.get(`${path}/*`, answer);
  app.addHook("onClose", async () => (await loading)?.close());
}

async function documentation(): Promise<FastifyInstance> {
  const [swagger, ui] = await Promise.all([import("@fastify/swagger"), import("@fastify/swagger-ui")]);
  const app = Fastify();
  await app.register(swagger.default, { mode: "static", specification: { document: document as never } });
  await app.register(ui.default, {
    routePrefix: path,
    staticCSP: policy,
    uiConfig: {
      // A list, for the plugin overrules a single `url` with a rendition of its own.
      urls: [{ name: "openapi.yaml", url: "/openapi.yaml" }],
      validatorUrl: null,
      deepLinking: true,
      tryItOutEnabled: true,
      persistAuthorization: true,
    },
  });
  await app.ready();
  return app;
}
