/** CORS for every origin: the data are invented, so any front end may read them. */
import type { FastifyInstance } from "fastify";

/** The headers of every response. */
export const corsHeaders = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "*, Authorization",
} as const;

/** The same, names and values in turn. */
export const corsLines: readonly string[] = Object.entries(corsHeaders).flat();

export function cors(app: FastifyInstance): void {
  app.addHook("onRequest", (request, reply, done) => {
    reply.headers(corsHeaders);
    const isPreflight = request.method === "OPTIONS" && "access-control-request-method" in request.headers;
    if (!isPreflight) return done();
    reply
      .code(204)
      .header("access-control-allow-methods", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS")
      .header("access-control-allow-headers", request.headers["access-control-request-headers"] ?? "*")
      .header("access-control-max-age", "86400")
      .header("vary", "Access-Control-Request-Headers")
      .send();
  });
}
