/**
 * Keeps web pages away from the admin API: pages whose own name was made to mean this machine (DNS rebinding), and pages
 * of other origins that call it from a visitor's browser.
 */
import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import type { FastifyInstance } from "fastify";
import { isLoopbackOrigin } from "../../openapi/loopback.ts";
import { send } from "../http/send-reply.ts";
import { problems } from "../respond/problems.ts";
import { isOwnOrigin } from "../session/request-origin.ts";

/** Who may use the admin API. */
export interface Access {
  /** Bearer token that is required; undefined for none. */
  readonly token: string | undefined;
  /** Whether other machines can reach the mock. Then any Host header is allowed. */
  readonly isOpen: boolean;
}

export function guard(app: FastifyInstance, { token, isOpen }: Access): void {
  app.addHook("onRequest", (request, reply, done) => {
    const { host, authorization } = request.headers;
    if (!isOpen && !isLoopbackOrigin(`http://${host ?? ""}`)) {
      const message =
        "The Host of this request is neither localhost nor a loopback address, and this sandbox listens on this machine alone.";
      return send(reply, problems.admin(403, "FORBIDDEN_HOST", message));
    }
    if (token === undefined && !(isOpen ? isOwnPage : isLocalPage)(request.headers))
      return send(reply, problems.admin(403, "FORBIDDEN_ORIGIN", forbiddenPage(request.headers)));
    if (token !== undefined && !isSame(authorization ?? "", `Bearer ${token}`)) {
      reply.header("www-authenticate", "Bearer");
      const message =
        "This sandbox was started with an admin token (--admin-token): send it as a bearer token.";
      return send(reply, problems.admin(401, "UNAUTHORIZED", message));
    }
    done();
  });
}

function forbiddenPage({ origin }: IncomingHttpHeaders): string {
  const page =
    origin === "null" ? "A page without an origin, such as one from a file," : `A page of ${origin}`;
  return `${page} may not control this sandbox, unless an admin token is set (--admin-token) and sent. Pages of the sandbox itself may, and pages of localhost that call it by localhost or 127.0.0.1.`;
}

function isLocalPage({ origin }: IncomingHttpHeaders): boolean {
  return origin === undefined || isLoopbackOrigin(origin);
}

/** A page of the mock itself, or of this machine where the mock was called by a name of this machine. */
function isOwnPage({ origin, host }: IncomingHttpHeaders): boolean {
  if (origin === undefined || isOwnOrigin(origin, host)) return true;
  return isLoopbackOrigin(origin) && isLoopbackOrigin(`http://${host ?? ""}`);
}

/** Compares in a time that does not depend on the texts. */
function isSame(a: string, b: string): boolean {
  const [x, y] = [a, b].map((text) => createHash("sha256").update(text).digest()) as [Buffer, Buffer];
  return timingSafeEqual(x, y);
}
