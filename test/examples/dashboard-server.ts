/** The static server of the dashboard, started as its README says. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { root } from "../package/packed.ts";

export interface DashboardServer extends AsyncDisposable {
  readonly url: string;
}

export async function startDashboard(): Promise<DashboardServer> {
  const server = spawn(process.execPath, ["serve.mjs"], {
    cwd: join(root, "examples/dashboard"),
    env: { ...process.env, PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = await once(server.stdout, "data");
  return {
    url: String(line).trim(),
    async [Symbol.asyncDispose]() {
      const exit = once(server, "exit");
      server.kill();
      await exit;
    },
  };
}
