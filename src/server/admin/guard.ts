/**
 * Keeps web pages away from the admin API: pages whose own name was made to mean this machine (DNS rebinding), and pages
 * of other origins that call it from a visitor's browser.
 */
import { createHash, timingSafeEqual } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { isLoopbackOrigin } from "../../openapi/loopback.ts";
import { send } from "../http/send-reply.ts";
import { problems } from "../respond/problems.ts";

/** Who may use the admin API. */
export interface Access {
  /** Bearer token that is required; undefined for none. */
  readonly token: string | undefined;
  /** Whether other machines can reach the mock. Then any Host header is allowed. */
  readonly isOpen: boolean;
}

export function guard(app: FastifyInstance, { token, isOpen }: Access): void {
  app.addHook("onRequest", (request, reply, done) => {
    const { host, origin, authorization } = request.headers;
    if (!isOpen && !isLoopbackOrigin(`http://${host ?? ""}`)) {
      const message = "The Host of this request is not this machine.";
      return send(reply, problems.admin(403, "FORBIDDEN_HOST", message));
    }
    if (!isOpen && origin !== undefined && !isLoopbackOrigin(origin)) {
      const message = "A page of another machine may not control this sandbox.";
      return send(reply, problems.admin(403, "FORBIDDEN_ORIGIN", message));
    }
    if (token !== undefined && !isSame(authorization ?? "", `Bearer ${token}`)) {
      reply.header("www-authenticate", "Bearer");
      const message = "This sandbox was started with --admin-token: send it as a bearer token.";
      return send(reply, problems.admin(401, "UNAUTHORIZED", message));
    }
    done();
  });
}

/** Compares in a time that does not depend on the texts. */
function isSame(a: string, b: string): boolean {
  const [x, y] = [a, b].map((text) => createHash("sha256").update(text).digest()) as [Buffer, Buffer];
  return timingSafeEqual(x, y);
}
