/** What the command line says to whoever uses it wrongly. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { smartLinks } from "./running.ts";

async function said(argv: readonly string[], env: Readonly<Record<string, string>> = {}) {
  await using run = smartLinks(argv, env);
  return await run.ended();
}

test("`help verify` is `verify --help`", async () => {
  const [help, flag] = await Promise.all([said(["help", "verify"]), said(["verify", "--help"])]);
  expect(help).toEqual(flag);
  expect(help.stdout).toMatch(/^smart-links verify TARGET \[options\]\n/);
});

test("every command is listed, and docs/cli.md shows its help", async () => {
  const names = [...(await said(["--help"])).stdout.matchAll(/^ {2}(\S+)/gm)].map(([, name]) => name);
  const page = await readFile(new URL("../../docs/cli.md", import.meta.url), "utf8");
  expect([...page.matchAll(/^## ([a-z]+)$/gm)].map(([, name]) => name)).toEqual(names);
});

test("a command without options speaks of none", async () => {
  const { stdout } = await said(["init", "--help"]);
  expect(stdout).toMatch(/^smart-links init \[FILE\]\n/);
  expect(stdout).not.toContain("ption");
});

test("a long name of an option leaves the texts of the others where they are", async () => {
  const { stdout } = await said(["sample", "--help"]);
  expect(stdout).toMatch(/\n {2}--operation [a-z|-]+\n +what to sample/);
  expect(stdout).toMatch(/\n {2}--offset N +rows to skip before it \(default 0\)\n/);
  for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(100);
});

test.each([
  [["mock", "--fail-rate", "0.5", "--fail-kinds", "boom"], {}, "--fail-kinds is"],
  [["mock"], { SMART_LINKS_FAIL_KINDS: "boom" }, "SMART_LINKS_FAIL_KINDS is"],
  [["sample", "--date-start", "tomorrow"], {}, "--date-start is"],
  [["sample", "--limit=0"], {}, "--limit is 0"],
  [["sample"], { SMART_LINKS_DATE_END: "tomorrow" }, "SMART_LINKS_DATE_END is"],
  [["mock", "--now", "tomorrow"], {}, "--now is"],
  [["run", "--scenario", "test_nothing", "--", "true"], {}, "--scenario is"],
  [["sample"], { SMART_LINKS_ASSUME: "foo=bar" }, 'SMART_LINKS_ASSUME is "foo=bar"'],
] as const)("%j with %j names the option as it was given, and the command's own help", async (...row) => {
  const [argv, env, start] = row;
  const { code, stderr } = await said(argv, env as Readonly<Record<string, string>>);
  expect(code).toBe(2);
  expect(stderr.startsWith(start)).toBe(true);
  expect(stderr).toContain(`See \`smart-links ${argv[0]} --help\` for the options`);
});

test("a variable that begins with SMART_LINKS_ and means nothing is reported, and the command runs", async () => {
  const { code, stderr } = await said(["sample", "--limit", "1"], {
    SMART_LINKS_SEDE: "x",
    SMART_LINKS_NO_ADMIN: "1",
    SMART_LINKS_PLAN: "standard",
    SMART_LINKS_URL: "http://127.0.0.1:1",
    SMART_LINKS_SERVICE_HOST: "10.0.0.1",
    SMART_LINKS_EMPTY: "",
  });
  expect(code).toBe(0);
  expect(stderr).toBe(
    "The environment variable SMART_LINKS_SEDE means nothing here. Did you mean SMART_LINKS_SEED?\n" +
      "The environment variable SMART_LINKS_NO_ADMIN means nothing here. Did you mean SMART_LINKS_ADMIN=false?\n",
  );
});

test.each(["mock", "healthcheck"])(
  "`%s` reads no variable that Kubernetes or Docker sets for a service",
  async (name) => {
    const { stderr } = await said([name, "--host", "0.0.0.0", "extra"], {
      SMART_LINKS_PORT: "tcp://10.96.12.7:4010",
      SMART_LINKS_PORT_4010_TCP_ADDR: "10.96.12.7",
      SMART_LINKS_SERVICE_PORT_HTTP: "4010",
      SMART_LINKS_NAME: "/web/smart-links",
      SMART_LINKS_ENV_NODE_VERSION: "24.9.0",
    });
    expect(stderr).not.toContain("SMART_LINKS_");
    expect(stderr).toContain("takes no argument");
  },
);

test("`--assume` chooses what the sandbox does where nothing is documented", async () => {
  const assume = ["--assume", "largest_limit=500,limit_above_largest=clamped"];
  const { code, stdout } = await said(["sample", "--limit", "1000", ...assume]);
  expect(code).toBe(0);
  expect(JSON.parse(stdout).data.filters.limit).toBe(500);
});

test.each([
  [
    "limit_above=clamped",
    '--assume is "limit_above=clamped": There is no behaviour "limit_above". Did you mean',
  ],
  ["limit_above_largest=clamp", "limit_above_largest is one of refused, clamped. Did you mean clamped?"],
  ["largest_limit", "largest_limit is one of 100, 200, 250, 500, 1000, 5000, 10000."],
])("`--assume %s` is refused", async (text, message) => {
  const { code, stderr } = await said(["mock", "--assume", text]);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
});

test("each wrong row and each mistake of a team stands on a line of its own, without control characters", async () => {
  const folder = await mkdtemp(join(tmpdir(), "usage-"));
  const [rows, team] = [join(folder, "rows.ndjson"), join(folder, "team.yaml")];
  await writeFile(rows, '{"id":"A"}\n{"id":"B"}\n');
  await writeFile(team, 'links: [{ id: "a", tpye: 1, "\\n::error::x\\e[1m": 1 }]\n');
  const clicks = await said(["mock", "--port", "0", "--clicks", rows, "--link", "mine"]);
  expect(clicks.stderr.split("\n")).toEqual([
    `${rows}:1 has no created_at.`,
    `${rows}:2 has no created_at.`,
    "A row needs id, created_at, is_bot and is_duplicate, and smart_link_id or --link. docs/own-data.md of the package has more.",
    "",
  ]);
  const { code, stderr } = await said(["mock", "--port", "0", "--team", team]);
  expect(code).toBe(2);
  expect(stderr.match(/^.*team\.yaml:1/gm)).toHaveLength(2);
  expect(stderr).not.toMatch(/^::|\\n\//m);
  expect(stderr).not.toContain("\u001b");
  await rm(folder, { recursive: true });
});

test("a wrong option of the benchmark is reported before anything is built", async () => {
  const { spawnSync } = await import("node:child_process");
  const { status, stderr } = spawnSync(process.execPath, ["--import", "tsx", "bench/main.ts", "--quik"], {
    encoding: "utf8",
    timeout: 20_000,
  });
  expect(status).toBe(2);
  expect(stderr).toContain("The benchmark takes --quick, --peers and --only TITLE.");
});
