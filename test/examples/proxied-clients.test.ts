import { expect, it } from "vitest";
import { startMock } from "../../src/index.ts";
import { proxying } from "../cli/proxying.ts";
import { useMockAndFolder } from "../cli/run-command.ts";
import { run } from "../package/packed.ts";
import { clientFolder, clients, printedOf } from "./clients.ts";

useMockAndFolder();

const options = { seed: "recipes", clicksPerDay: 90, now: "2026-02-01T00:00:00Z" } as const;
const expected = printedOf(options);

it.for(clients)(
  "$name reads the same through the proxy, and the contract holds for what it has read",
  { timeout: 90_000 },
  async ({ program, args }, { skip }) => {
    if (!program) return skip();
    await using mock = await startMock({ ...options, port: 0 });
    const { code, stdout, stderr } = await proxying([mock.url], async (url) => {
      const env = { ONLY_FANS_API_BASE_URL: url, ONLYFANSAPI_API_KEY: "any" };
      expect(await run(program, args, { cwd: clientFolder, env })).toBe(expected);
    });
    expect(stderr).toContain(`Requests: ${mock.requests().length} checked.`);
    expect(stdout).toContain("✓ No row appears at two positions of a list.");
    expect(stdout).toContain("✓ The contract holds");
    expect(code).toBe(0);
  },
);
