/**
 * Tools of other vendors. Two of them judge the mock by openapi.yaml and, to show that they can, a mock with a damaged
 * response; six generate clients; languages are those of example clients that few machines have; peers are the versions
 * of Vitest and Mock Service Worker. `npm run test:third-party` runs
 * all parts, or those that are named: `npm run test:third-party -- prism specmatic`. It prints a line per claim and
 * `N passed, N failed`.
 */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startMock } from "../../src/index.ts";
import { type Loopback, loopback } from "../exchange/loopback.ts";
import { checkGeneratedClients } from "./generated-clients.ts";
import { checkLanguages } from "./languages.ts";
import { checkPeers } from "./peers.ts";
import { askThroughPrism, prismPackage } from "./prism.ts";
import { specmaticPackage, testWithSpecmatic } from "./specmatic.ts";
import { close, skip, tell } from "./tally.ts";
import { hasProgram, install } from "./tools.ts";

const tools = await mkdtemp(join(tmpdir(), "smart-links-third-party-"));
/** The document as JSON: Specmatic takes aliases of YAML for texts. */
const document = join(tools, "openapi.json");

try {
  await using mock = await startMock({
    port: 0,
    seed: "third-party",
    clicksPerDay: 3,
    now: "2026-02-01T00:00:00Z",
  });
  await writeFile(document, await (await fetch(`${mock.url}/openapi.json`)).text());
  await using damaged = await damagedMock(mock.url);
  const parts: Readonly<Record<string, () => Promise<void>>> = {
    prism: () => prism(mock.url, damaged.origin),
    specmatic: () => specmatic(mock.url, damaged.origin),
    peers: () => checkPeers(join(tools, "peers")),
    languages: () => checkLanguages(join(tools, "languages")),
    generators: () => checkGeneratedClients(join(tools, "generated"), mock.url),
  };
  const named = process.argv.slice(2);
  const unknown = named.filter((name) => !(name in parts));
  if (unknown.length > 0)
    throw new Error(`There is no part ${unknown.join(", ")}: ${Object.keys(parts).join(", ")}`);
  for (const name of named.length > 0 ? named : Object.keys(parts)) await parts[name]?.();
} finally {
  await rm(tools, { recursive: true, force: true });
}
close();

async function prism(url: string, damagedUrl: string): Promise<void> {
  const installed = await install(tools, [prismPackage]);
  if (installed.code !== 0) return skip("Prism", installed.said);
  const honest = await askThroughPrism(tools, document, url);
  const claim = `Prism has no complaint about ${honest.asked} answers`;
  tell(claim, honest.complaints.length === 0, honest.complaints);
  const { complaints } = await askThroughPrism(tools, document, damagedUrl);
  const isFound = complaints.some(({ at }) => at.endsWith("clicks_total"));
  tell("Prism finds a total that is a text", isFound, complaints);
}

async function specmatic(url: string, damagedUrl: string): Promise<void> {
  const java = { version: ["java", "-version"], debian: "default-jre-headless" } as const;
  if (!(await hasProgram(java))) return skip("Specmatic", "there is no Java");
  const installed = await install(tools, [prismPackage, specmaticPackage]);
  if (installed.code !== 0) return skip("Specmatic", installed.said);
  const honest = await testWithSpecmatic({ tools, document, url }, "generated");
  tell(`Specmatic's ${honest.tests} tests pass`, honest.tests > 500 && honest.failures === 0, honest.end);
  const found = await testWithSpecmatic({ tools, document, url: damagedUrl }, "examples");
  tell("Specmatic finds a total that is a text", found.failures > 0, found.end);
}

/** The mock, but for a total that is a text. */
function damagedMock(url: string): Promise<Loopback> {
  return loopback(async (request, response) => {
    const { authorization = "" } = request.headers;
    const reply = await fetch(url + request.url, { headers: { authorization } });
    const text = (await reply.text()).replace(/"clicks_total":(\d+)/, '"clicks_total":"$1"');
    const { "content-length": _, ...headers } = Object.fromEntries(reply.headers);
    response.writeHead(reply.status, headers).end(text);
  });
}
