/** Whether the mock is up, for health checks. */
import type { FastifyInstance } from "fastify";
import { version } from "../spec/version.gen.ts";
import type { Clock } from "./clock.ts";
import type { MockSettings } from "./options.ts";

export function health(
  app: FastifyInstance,
  { settings, clock }: { readonly settings: MockSettings; readonly clock: Clock },
): void {
  app.get("/__admin/health", () => ({
    status: "ok",
    version,
    seed: settings.seed,
    now: new Date(clock.nowMs()).toISOString(),
  }));
}
