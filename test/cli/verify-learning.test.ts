import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runVerify } from "../../src/cli/commands/verify.ts";
import type { Behaviour } from "../../src/openapi/assumptions.ts";
import { behaviourOf, parseBehaviourFile } from "../../src/openapi/behaviour-file.ts";
import { type Mock, startMock } from "../../src/sandbox.ts";
import { generalAssumptions } from "../contract/support/general-assumptions.ts";
import { fakeIo } from "./fake-io.ts";

const now = "2026-02-01T12:00:00Z";
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "smart-links-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** Few enough clicks that some days have none. */
const mockWith = (behaviour: Partial<Behaviour> = {}, clicksPerDay = 0.5) =>
  startMock({ port: 0, seed: "demo", now, clicksPerDay, behaviour });

async function verify(...argv: readonly string[]) {
  const io = fakeIo({ cwd: folder, now: () => Date.parse(now) });
  const code = await runVerify(argv, io);
  return { code, ...io.written };
}

const learn = async (mock: Mock, file: string) => {
  await verify(mock.url, "--plan", "deep", "--learn", file);
  return parseBehaviourFile(await readFile(join(folder, file), "utf8"));
};

/** Everything that can be otherwise, otherwise. */
const odd = Object.fromEntries(
  Object.entries(generalAssumptions).flatMap(([id, { value, alternatives }]) => {
    const other = alternatives.find((each) => each !== value);
    return other === undefined ? [] : [[id, other]];
  }),
) as Behaviour;

describe("the loop", () => {
  test("a second mock that follows what was learnt of a first responds the same", async () => {
    await using first = await mockWith({
      row_order: "oldest_first",
      window_end: "exclusive",
      page_past_end: "not_found",
    });
    const learnt = await learn(first, "odd.json");
    expect(learnt).toMatchObject({
      learntAt: "2026-02-01T12:00:00.000Z",
      edition: "2026-09",
      behaviours: {
        row_order: { seen: "does not hold", value: "oldest_first" },
        window_end: { seen: "does not hold", value: "exclusive" },
        page_past_end: { seen: "does not hold", value: "not_found" },
        inverted_window: { seen: "holds", value: "refused" },
      },
    });
    await using second = await mockWith(behaviourOf(learnt));
    const { stdout } = await verify(first.url, "--compare", second.url, "--plan", "deep");
    expect(stdout).toContain("= Both targets gave the same responses.");
  });

  test.each(Object.entries(odd))("%s is seen to be %s", async (id, value) => {
    await using mock = await mockWith({ [id]: value });
    const { behaviours } = await learn(mock, "one.json");
    expect(behaviours).toMatchObject({ [id]: { seen: "does not hold", value } });
  });
});

describe("changes", () => {
  test("what is as it was last seen holds, what is not is violated", async () => {
    await using before = await mockWith();
    await using after = await mockWith({ row_order: "oldest_first" });
    await learn(before, "before.json");
    const same = await verify(before.url, "--behaviour", "before.json");
    expect(same.stdout).toContain("✓ Undocumented behaviour is the same as in the behaviour file.");
    expect(same.code).toBe(0);
    const changed = await verify(after.url, "--behaviour", "before.json");
    expect(changed.stdout).toContain("✗ Undocumented behaviour is the same as in the behaviour file.");
    expect(changed.stdout).toContain("expected  row_order: newest_first, as on 2026-02-01");
    expect(changed.code).toBe(1);
  });
});

describe("a comparison", () => {
  test("shows where responses and behaviour differ", async () => {
    await using left = await mockWith({}, 5);
    await using right = await mockWith({ row_order: "oldest_first" }, 5);
    const { stdout, code } = await verify(left.url, "--compare", right.url);
    expect(stdout).toContain("  row_order\n    left   newest_first\n    right  oldest_first\n");
    expect(stdout).toMatch(/\/response\/body\/data\/rows\/0\/id \(and \d+ more places\)/);
    expect(stdout).toMatch(/≠ \d+ requests? got different responses\.\n$/);
    expect(code).toBe(0);
  });

  test("is data for programs", async () => {
    await using mock = await mockWith();
    const { stdout } = await verify(
      mock.url,
      "--compare",
      mock.url,
      "--edition",
      "both",
      "--plan",
      "standard",
      "--json",
    );
    expect(JSON.parse(stdout).comparisons).toMatchObject([
      {
        edition: "2026-01",
        left: { result: "held" },
        right: { result: "held" },
        differences: [],
        behaviours: [],
      },
      { edition: "2026-09", differences: [] },
    ]);
  });

  test("never hands the key of a live API to this machine", async () => {
    await using mock = await mockWith();
    const keys: (string | undefined)[] = [];
    mock.app.server.on("request", (request) => keys.push(request.headers.authorization));
    const env = { ONLYFANSAPI_API_KEY: "ofapi_RealKey" };
    const io = fakeIo({ cwd: folder, env, now: () => Date.parse(now) });
    await runVerify(
      [mock.url, "--compare", mock.url, "--plan", "standard", "--operation", "listSmartLinkClicks"],
      io,
    );
    const withKey = (key: string) => [...Array(5).fill(`Bearer ${key}`), undefined, `Bearer ${key}`];
    expect(keys).toEqual([...withKey("ofapi_RealKey"), ...withKey("ofapi_sandbox")]);
  });

  test.each([
    [["--compare", "recording.json"], "unreadable_file"],
    [["--learn", "x.json", "--edition", "both"], "invalid_option"],
    [["--learn", "x.json", "--compare", "http://127.0.0.1:1"], "invalid_option"],
    [["--learn", "no/such/x.json"], "unwritable_file"],
    [["--behaviour", "none.json"], "unreadable_file"],
  ])("wrong usage: %j", async (argv, code) => {
    await expect(verify("http://127.0.0.1:1", ...argv)).rejects.toMatchObject({ name: "KitError", code });
  });
});
