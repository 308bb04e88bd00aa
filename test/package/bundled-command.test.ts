import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root, run } from "./packed.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "smart-links-bundle-"));
  for (const name of ["package.json", "openapi.yaml", "src", "scripts"])
    await cp(join(root, name), join(folder, name), { recursive: true });
  const modules = join(folder, "node_modules");
  await symlink(join(root, "node_modules"), modules, "dir");
  await run(process.execPath, [join(root, "node_modules/tsx/dist/cli.mjs"), "scripts/build-cli.ts"], {
    cwd: folder,
  });
  await rm(modules);
  // As pnpm does it: a package finds its own dependencies and no others.
  for (const name of Object.keys(await dependencies())) {
    await mkdir(dirname(join(modules, name)), { recursive: true });
    await symlink(join(root, "node_modules", name), join(modules, name), "dir");
  }
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("the bundled command", () => {
  it("needs no packages but those that package.json names", async () => {
    await using mock = await startBundledMock();
    const paths = ["/api/smart-links", "/api/smart-links/a/clicks", "/docs/json", "/docs/yaml"];
    for (const path of [...paths, "/__admin/requests", "/openapi.json"]) {
      const response = await fetch(mock.url + path, { headers: { authorization: "Bearer key" } });
      expect([path, response.status]).toEqual([path, 200]);
    }
    expect(await command("verify", mock.url, "--link", "a")).toContain("53 requests");
    expect(await command("sample", "--limit", "1")).toContain('"clicks_total"');
  }, 60_000);

  it("has the licence of every package that it holds", async () => {
    const licences = await readFile(join(folder, "dist/cli/LICENSES.txt"), "utf8");
    for (const name of ["fastify", "find-my-way", "avvio", "semver", "ajv", "ajv-formats"])
      expect(licences).toMatch(new RegExp(`^${name} [\\d.]+\\n\\n`, "m"));
    expect(licences).toContain("The Fastify team");
    expect(licences).not.toMatch(/^pino /m);
  });
});

async function dependencies(): Promise<Readonly<Record<string, string>>> {
  return JSON.parse(await readFile(join(folder, "package.json"), "utf8")).dependencies;
}

function command(...args: readonly string[]): Promise<string> {
  return run(process.execPath, [join(folder, "dist/cli/main.js"), ...args], { cwd: folder });
}

async function startBundledMock() {
  const child = spawn(process.execPath, [join(folder, "dist/cli/main.js"), "mock", "--port", "0"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [banner] = await once(child.stdout, "data");
  const [url = ""] = /http:\/\/[\d.:]+/.exec(String(banner)) ?? [];
  return {
    url,
    async [Symbol.asyncDispose]() {
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}
