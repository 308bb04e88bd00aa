/** Swagger UI over openapi.yaml and admin.yaml. */
import Fastify, { type FastifyInstance } from "fastify";
import { document } from "../../openapi/generated/document.gen.ts";
import { handleMalformed } from "../http/error-handlers.ts";
import { lazyMount } from "../http/lazy-mount.ts";
import { send } from "../http/send-reply.ts";
import { problems } from "../respond/problems.ts";

const path = "/docs";
// The page can load and call nothing but the mock: trying an operation out cannot reach the live API.
const policy =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'";
const api = { name: "List Smart Link Clicks", url: "/openapi.yaml" };
const control = { name: "Sandbox control", url: "/__admin/openapi.json" };

export function docsRoutes(app: FastifyInstance, { hasAdmin }: { readonly hasAdmin: boolean }): void {
  lazyMount(app, { paths: [path, `${path}/*`], methods: ["GET"] }, () =>
    documentation(hasAdmin ? [api, control] : [api]),
  );
}

/** Swagger UI, as it is called in its page's script: the text of the function below is put into that script. */
declare const ui: { preauthorizeApiKey(scheme: string, key: string): void };

/** Every token works, so one is filled in from the start. */
function authorise(): void {
  ui.preauthorizeApiKey("default", "any");
}

async function documentation(urls: readonly (typeof api)[]): Promise<FastifyInstance> {
  const [swagger, ui] = await Promise.all([import("@fastify/swagger"), import("@fastify/swagger-ui")]);
  const app = Fastify();
  await app.register(swagger.default, { mode: "static", specification: { document: document as never } });
  await app.register(ui.default, {
    routePrefix: path,
    staticCSP: policy,
    uiConfig: {
      urls: [...urls],
      validatorUrl: null,
      deepLinking: true,
      tryItOutEnabled: true,
      persistAuthorization: true,
      onComplete: authorise,
    },
  });
  app.setNotFoundHandler((request, reply) => send(reply, problems.unknownRoute(request.url)));
  app.setErrorHandler(handleMalformed);
  await app.ready();
  return app;
}
