/** `smart-links healthcheck`: whether the sandbox on this machine is up, for containers. */
import { get } from "node:http";
import { reachableHost } from "../../openapi/loopback.ts";
import type { Command } from "../command.ts";
import { parseFlags } from "../flags.ts";
import type { Io } from "../io.ts";

export const healthcheckCommand = {
  name: "healthcheck",
  about: "Checks whether the sandbox is up. Exit code 0 when it is, 3 when not.",
  flags: {
    port: { type: "integer", min: 1, max: 65_535, default: 4010, help: "port of the sandbox" },
    host: { type: "string", default: "127.0.0.1", help: "address of the sandbox" },
  },
  positionals: {},
} as const satisfies Command;

/** Sends one request. Resolves with the exit code. */
export async function runHealthcheck(argv: readonly string[], io: Io): Promise<number> {
  const { host, port } = parseFlags(healthcheckCommand, { argv, env: io.env }).values;
  const status = await statusOf(reachableHost(host), port);
  io.stdout(status === 200 ? "ok\n" : `not ok: ${status}\n`);
  return status === 200 ? 0 : 3;
}

function statusOf(host: string, port: number): Promise<number | string> {
  return new Promise((resolve) => {
    const request = get({ host, port, path: "/__admin/health", timeout: 2000 }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    request.on("upgrade", (_response, socket) => {
      socket.destroy();
      resolve(101);
    });
    request.on("timeout", () => request.destroy(new Error("no response within 2 s")));
    request.on("error", (error) => resolve(error.message));
  });
}
