/**
 * Keeps web pages of other machines from choosing what the sandbox calls: with its postbacks they could reach programs that
 * listen on this machine alone.
 */
import type { FastifyInstance } from "fastify";
import { isLoopbackOrigin } from "../../openapi/loopback.ts";
import { send } from "../http/send-reply.ts";
import { problems } from "../respond/problems.ts";

const path = "/api/smart-link-postbacks";

/** For a mock that only this machine can reach. On a network its front ends have names of their own. */
export function guardPostbacks(app: FastifyInstance): void {
  app.addHook("onRequest", (request, reply, done) => {
    const { origin } = request.headers;
    const isPage = origin !== undefined && !isLoopbackOrigin(origin);
    const isWrite = request.method !== "GET" && request.routeOptions.url?.startsWith(path) === true;
    if (isPage && isWrite) return send(reply, problems.foreignPage());
    done();
  });
}
