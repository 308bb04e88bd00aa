import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createMock } from "../../src/index.ts";
import { runAction } from "./action.ts";
import { consumer, strict } from "./consumer.ts";
import { documents, linkPeers, type Packed, pack, root, run } from "./packed.ts";

const manifest = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
const doors = Object.keys(manifest.exports);
const codeDoors = doors.filter((door) => manifest.exports[door].types);
const nameOf = (door: string) => join(manifest.name, door);

let packed: Packed;
/** An empty project with the package installed in it, and the optional peers beside it. */
let project: string;

beforeAll(async () => {
  packed = await pack();
  project = join(packed.scratch, "project");
  await mkdir(project);
  await write("package.json", JSON.stringify({ name: "empty", private: true, type: "module" }));
  const quiet = ["--no-audit", "--no-fund", "--prefer-offline", "--ignore-scripts", "--loglevel=error"];
  // `--engine-strict` refuses a package that needs a newer Node than this one.
  await run("npm", ["install", ...quiet, "--engine-strict", packed.tarball], { cwd: project });
}, 180_000);

afterAll(async () => packed?.[Symbol.asyncDispose]());

describe("the tarball", () => {
  it("weighs less than 1.6 megabytes with Swagger UI, and what it installs less than 20", async () => {
    expect(packed.bytes).toBeLessThan(1_600_000);
    const files = await readdir(join(project, "node_modules"), { recursive: true, withFileTypes: true });
    const paths = files.filter((file) => file.isFile()).map(({ parentPath, name }) => join(parentPath, name));
    const facts = await Promise.all(paths.map((path) => stat(path)));
    expect(facts.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(20_000_000);
  });

  it("holds what runs and what explains it, nothing else", () => {
    const others = packed.files.filter((path) => !path.startsWith("dist/"));
    expect(others.sort()).toEqual([...documents, "package.json"].sort());
  });

  it("has nothing that publint objects to", async () => {
    const { messages, pkg } = await publint({ pkgDir: packed.folder, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
  });

  it("resolves with the right types wherever ESM does", async () => {
    const excluded = doors.filter((door) => !codeDoors.includes(door)).map((door) => door.slice(2));
    const args = ["attw", packed.tarball, "--profile", "esm-only", "--format", "json"];
    const report = JSON.parse(
      await run("npx", [...args, "--exclude-entrypoints", ...excluded], { cwd: root }),
    );
    const problems = Object.values<readonly { resolutionKind?: string }[]>(report.problems).flat();
    const isOurs = (kind = "") => !["node10", "node16-cjs"].includes(kind);
    expect(problems.filter(({ resolutionKind }) => isOurs(resolutionKind))).toEqual([]);
    expect(Object.keys(report.analysis.entrypoints)).toEqual(codeDoors);
  }, 60_000);

  it("has no script that npm would warn of at an install", async () => {
    const { scripts } = JSON.parse(await readFile(join(packed.folder, "package.json"), "utf8"));
    for (const name of ["preinstall", "install", "postinstall", "prepare"])
      expect(scripts).not.toHaveProperty(name);
    await run("npm", ["run", "postpack"], { cwd: packed.folder });
    const restored = await readFile(join(packed.folder, "package.json"), "utf8");
    expect(restored).toBe(await readFile(join(root, "package.json"), "utf8"));
  });

  it("has a changelog for its version", async () => {
    const changelog = await readFile(join(packed.folder, "CHANGELOG.md"), "utf8");
    expect(/^## (\S+)/m.exec(changelog)?.[1]).toBe(manifest.version);
  });
});

describe("an empty project", () => {
  it("gets the main door without any peer", async () => {
    await write("main.js", `import { version } from "${manifest.name}"; console.log(version);`);
    expect(await run("node", ["main.js"], { cwd: project })).toBe(`${manifest.version}\n`);
  });

  it("opens every door from JavaScript", async () => {
    await linkPeers(project, Object.keys(manifest.peerDependencies));
    const names = JSON.stringify(doors.map(nameOf));
    await write(
      "doors.js",
      `for (const name of ${names}) {
         if (name.endsWith("/vitest")) continue; // It extends the expect of a test that runs.
         if (name.endsWith(".json")) console.log(name, Object.keys((await import(name, { with: { type: "json" } })).default).length > 0);
         else if (name.endsWith(".yaml")) console.log(name, import.meta.resolve(name).endsWith("/openapi.yaml"));
         else console.log(name, Object.keys(await import(name)).length > 0);
       }`,
    );
    const printed = await run("node", ["doors.js"], { cwd: project });
    const expected = doors.filter((door) => door !== "./vitest").map((door) => `${nameOf(door)} true\n`);
    expect(printed).toBe(expected.join(""));
  });

  it("can be required from CommonJS", async () => {
    await write("main.cjs", `console.log(require("${manifest.name}").version);`);
    const printed = await run("node", ["--no-warnings", "main.cjs"], { cwd: project });
    expect(printed).toBe(`${manifest.version}\n`);
  });

  it("starts a mock from JavaScript and gets the answer that the sources give", async () => {
    const options = { seed: "package", now: "2026-02-01T00:00:00Z" };
    await write(
      "mock.js",
      `import { startMock } from "${manifest.name}";
       const mock = await startMock({ port: 0, ...${JSON.stringify(options)} });
       const reply = await fetch(mock.url + "/api/smart-links/eveniet/clicks?limit=3", {
         headers: { authorization: "Bearer " + mock.token },
       });
       process.stdout.write(await reply.text());
       await mock.close();`,
    );
    const url = "/api/smart-links/eveniet/clicks?limit=3";
    const { body } = await createMock(options).inject({ url, headers: { authorization: "Bearer any" } });
    expect(await run("node", ["mock.js"], { cwd: project })).toBe(body);
  });

  it.each([
    ["nodenext", { module: "nodenext", moduleResolution: "nodenext" }],
    ["bundler", { module: "esnext", moduleResolution: "bundler" }],
  ])(
    "compiles TypeScript against every door (%s)",
    async (name, resolution) => {
      await linkPeers(project, Object.keys(manifest.peerDependencies));
      const imports = codeDoors.map((door, at) => `import * as door${at} from "${nameOf(door)}";`);
      await write(`${name}.ts`, `${imports.join("\n")}\n${consumer}`);
      const compilerOptions = { ...strict, ...resolution };
      await write(`tsconfig.${name}.json`, JSON.stringify({ compilerOptions, files: [`${name}.ts`] }));
      const tsc = join(root, "node_modules/typescript/bin/tsc");
      expect(await run("node", [tsc, "-p", `tsconfig.${name}.json`], { cwd: project })).toBe("");
    },
    60_000,
  );

  it.each(["smart-links", "smart-links-kit"])("has the command %s", async (name) => {
    const command = ["--no-install", name];
    expect(await run("npx", [...command, "--version"], { cwd: project })).toBe(`${manifest.version}\n`);
    const page = JSON.parse(await run("npx", [...command, "sample", "--limit", "1"], { cwd: project }));
    expect(page.data.filters.limit).toBe(1);
  });
});

describe("the action", () => {
  it("starts the sandbox for the steps that follow, and judges it", async () => {
    const port = "0";
    const started = await runAction(packed.scratch, {
      package: packed.tarball,
      port,
      arguments: "--seed action",
    });
    expect(started.code, started.said).toBe(0);
    try {
      const { ONLY_FANS_API_BASE_URL: base, ONLYFANSAPI_API_KEY: key } = started.env;
      expect(base).toBe(started.outputs.url);
      const path = "/api/smart-links/eveniet/clicks?date_start=2026-01-01&date_end=2026-01-07&limit=2";
      const headers = { authorization: `Bearer ${key}` };
      const reply = await fetch(base + path, { headers });
      const { body } = await createMock({ seed: "action" }).inject({ url: path, headers });
      expect(await reply.text()).toBe(body);
      const judged = await runAction(packed.scratch, {
        package: packed.tarball,
        command: "verify",
        target: base!,
        arguments: "--plan standard",
      });
      expect(judged).toMatchObject({ code: 0, summary: expect.stringContaining(base!) });
    } finally {
      process.kill(Number(started.outputs.pid));
    }
  }, 120_000);

  it("fails with the log when the sandbox does not start", async () => {
    const ended = await runAction(packed.scratch, { package: packed.tarball, arguments: "--no-such-option" });
    expect(ended.code).toBe(1);
    expect(ended.said).toContain("::error::The sandbox did not start.");
    expect(ended.said).toContain("has no option --no-such-option");
  }, 60_000);

  it("runs a command against a sandbox, and ends with its exit code", async () => {
    const words = "node -e process.exit(process.env.ONLY_FANS_API_BASE_URL?5:6)";
    const given = { package: packed.tarball, command: "run", arguments: `--seed action -- ${words}` };
    expect(await runAction(packed.scratch, given)).toMatchObject({ code: 5 });
  }, 60_000);

  it("fails for a command that it does not have", async () => {
    const ended = await runAction(packed.scratch, { package: packed.tarball, command: "record; echo pwned" });
    expect(ended.code).toBe(2);
    expect(ended.said).toContain("it takes mock, run, mutate or verify");
  });
});

async function write(name: string, text: string): Promise<void> {
  await writeFile(join(project, name), text);
}
