/** CORS for every origin: the data are invented, so any front end may read them. */
import type { FastifyInstance, FastifyReply } from "fastify";

/** The headers of every response. */
export const corsHeaders = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "*, Authorization",
} as const;

/** The same, names and values in turn. */
export const corsLines: readonly string[] = Object.entries(corsHeaders).flat();

/**
 * Adds the headers to every response. With `credentials` a browser may read responses to requests that carry cookies too:
 * the origin is then named, as browsers refuse `*`. The mock reads no cookies, so no page gets more by it.
 */
export function cors(app: FastifyInstance, { credentials = false } = {}): void {
  app.addHook("onRequest", (request, reply, done) => {
    reply.headers(corsHeaders);
    const { origin } = request.headers;
    if (credentials && origin !== undefined)
      reply.headers({ "access-control-allow-origin": origin, "access-control-allow-credentials": "true" });
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
  if (!credentials) return;
  app.addHook("onSend", (_request, reply, _payload, done) => {
    if (reply.hasHeader("access-control-allow-credentials")) nameHeaders(reply);
    done();
  });
}

/** With credentials `*` stands for no header. The response depends on the origin. */
function nameHeaders(reply: FastifyReply): void {
  const names = Object.keys(reply.getHeaders()).filter((name) => !name.startsWith("access-control-"));
  reply.header("access-control-expose-headers", names.join(", "));
  const vary = reply.getHeader("vary");
  reply.header("vary", vary === undefined ? "Origin" : `${vary}, Origin`);
}
