/** What a mock loads, and when: starting must not wait for what is seldom asked for. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const script = `
import { createRequire } from "node:module";
import { startMock } from "./src/sandbox.ts";
const packages = () => new Set(Object.keys(createRequire(import.meta.url).cache)
  .flatMap((path) => /node_modules\\/((?:@[^/]+\\/)?[^/]+)/.exec(path)?.[1] ?? []));
const found = {};
const mock = await startMock({ port: 0 });
const headers = { authorization: "Bearer any" };
await (await fetch(mock.url + "/api/smart-links/eveniet/clicks?limit=1", { headers })).json();
found.atFirst = [...packages()];
await (await fetch(mock.url + "/docs/json")).text();
found.afterDocs = [...packages()];
await mock.close();
console.log(JSON.stringify(found));
`;

test("the documentation is loaded when it is needed, and what compiles schemas never", async () => {
  const args = ["--import", "tsx", "--input-type=module", "--eval", script];
  const cwd = new URL("../../../", import.meta.url);
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd, timeout: 60_000 });
  const { atFirst, afterDocs } = JSON.parse(stdout) as Record<string, readonly string[]>;
  expect(atFirst).toContain("fastify");
  expect(atFirst).not.toContain("@fastify/swagger");
  expect(afterDocs).toContain("@fastify/swagger");
  for (const name of ["@fastify/ajv-compiler", "@fastify/fast-json-stringify-compiler"])
    expect(afterDocs).not.toContain(name);
});
