/** The real API speaks HTTPS: whom the judge trusts, and what becomes of the others. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createMock } from "../../src/sandbox.ts";
import { selfSigned } from "../exchange/http/certificate.ts";
import { smartLinks } from "./running.ts";

const key = "ofapi_KeyOfATestThatNobodyElseMayEverSee000000000000";
const app = createMock({ seed: "demo" });
const certificate = selfSigned();
/** The keys that came, question by question. */
let keys: (string | undefined)[] = [];
let server: Server;
let folder: string;
let trusted: string;

beforeAll(async () => {
  await app.ready();
  server = createServer(certificate, (request, response) => {
    keys.push(request.headers.authorization);
    app.routing(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  folder = await mkdtemp(join(tmpdir(), "smart-links-"));
  trusted = join(folder, "trusted.pem");
  await writeFile(trusted, certificate.cert);
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await app.close();
  await rm(folder, { recursive: true });
});

async function verify(host: string, env: Readonly<Record<string, string>>) {
  keys = [];
  const { port } = server.address() as AddressInfo;
  const flags = ["--plan", "standard"];
  await using run = smartLinks(["verify", `https://${host}:${port}`, ...flags], {
    ONLYFANSAPI_API_KEY: key,
    ...env,
  });
  return await run.ended();
}

test("a target with a certificate that the machine trusts is judged as over HTTP, with the key", async () => {
  const { code, stdout } = await verify("127.0.0.1", { NODE_EXTRA_CA_CERTS: trusted });
  expect(stdout).toMatch(/✓ The contract holds: \d+ of \d+ claims held, \d+ not tested\.\n$/);
  expect(code).toBe(0);
  // Some requests of the plan have no key, to see it refused.
  expect(new Set(keys)).toEqual(new Set([`Bearer ${key}`, undefined]));
});

test.each([
  ["nobody vouches for", "127.0.0.1", {}, "DEPTH_ZERO_SELF_SIGNED_CERT"],
  ["is another host's", "localhost", "trusted", "ERR_TLS_CERT_ALTNAME_INVALID"],
  [
    "nobody vouches for, although the environment switches the check off,",
    "127.0.0.1",
    { NODE_TLS_REJECT_UNAUTHORIZED: "0" },
    "DEPTH_ZERO_SELF_SIGNED_CERT",
  ],
])(
  "a target with a certificate that %s gets neither question nor key, and the run says why",
  async (...facts) => {
    const [, host, env, why] = facts;
    const { code, stdout, stderr } = await verify(
      host,
      env === "trusted" ? { NODE_EXTRA_CA_CERTS: trusted } : (env as Record<string, string>),
    );
    expect(code).toBe(3);
    expect(stdout).toContain(`The target's certificate is not valid (${why}).`);
    expect(keys).toEqual([]);
    expect(stdout + stderr).not.toContain(key);
  },
);
