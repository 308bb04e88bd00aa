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
      const message = "The Host of this request is not this machine.";
      return send(reply, problems.admin(403, "FORBIDDEN_HOST", message));
    }
    if (isForbiddenPage(request.headers, { token, isOpen })) {
      const message = isOpen
        ? "A page of another origin may not control this sandbox, unless an admin token is set (--admin-token) and sent."
        : "A page of another machine may not control this sandbox.";
      return send(reply, problems.admin(403, "FORBIDDEN_ORIGIN", message));
    }
    if (token !== undefined && !isSame(authorization ?? "", `Bearer ${token}`)) {
      reply.header("www-authenticate", "Bearer");
      const message =
        "This sandbox was started with an admin token (--admin-token): send it as a bearer token.";
      return send(reply, problems.admin(401, "UNAUTHORIZED", message));
    }
    done();
  });
}

function isForbiddenPage(headers: IncomingHttpHeaders, { token, isOpen }: Access): boolean {
  if (isOpen) return token === undefined && !isOwnPage(headers);
  return headers.origin !== undefined && !isLoopbackOrigin(headers.origin);
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
