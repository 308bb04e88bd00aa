/** `smart-links mutate` and `run` where the sandbox no longer keeps what the command requested. */
import { describe, expect, test } from "vitest";
import { runMutate } from "../../src/cli/commands/mutate.ts";
import { runRun } from "../../src/cli/commands/run.ts";
import { run, useMockAndFolder } from "./run-command.ts";

useMockAndFolder();

const flags = ["--seed", "demo", "--now", "2026-02-01T12:00:00Z"];
const env = { PATH: process.env.PATH };
/** A script that may use `call(path, body)`, which gives the JSON of a response. */
const client = (script: string) => {
  const call = `const { SMART_LINKS_URL: url, ONLYFANSAPI_API_KEY: key } = process.env;
    const headers = { authorization: "Bearer " + key, "content-type": "application/json" };
    const call = async (path, body, method = body ? "POST" : "GET") => {
      const response = await fetch(url + path, { method, headers, body: body && JSON.stringify(body) });
      return response.ok && response.status !== 204 ? response.json() : undefined;
    };
    const createLink = async (session = "") => {
      const [{ account }] = (await call(session + "/api/smart-links?limit=1")).data;
      const link = { account_id: account.id, link_type: "tracking_link", name: "Spring" };
      await call(session + "/api/smart-links", link);
      const { data } = await call(session + "/api/smart-links?limit=2");
      if (!data.some(({ name }) => name === "Spring")) process.exitCode = 1;
    };`;
  return ["--", process.execPath, "--input-type=module", "-e", `${call}${script}`];
};

async function mutate(only: string, argv: readonly string[]) {
  const { stdout } = await run(
    runMutate,
    [...flags, "--jobs", "1", "--only", only, "--report", "json", ...argv],
    { env },
  );
  return JSON.parse(stdout);
}

describe("a write counts", () => {
  test.each([
    ["before a reset", [], 'await createLink(); await call("/__admin/reset", {});', 3],
    [
      "in a session that has ended",
      [],
      'await createLink("/__s/t1"); await call("/__admin/sessions/t1", undefined, "DELETE");',
      3,
    ],
    [
      "before requests that took its place in the journal",
      ["--journal", "2"],
      'await createLink(); await call("/api/whoami"); await call("/api/whoami");',
      5,
    ],
  ])("%s", async (_, more, script, requests) => {
    const { baseline, mutants } = await mutate("created-link-lost", [...more, ...client(script)]);
    expect(baseline).toMatchObject({ requests, writes: 1, postbacks: 0 });
    expect(mutants).toMatchObject([{ id: "created-link-lost", outcome: "noticed", requests, writes: 1 }]);
  });
});

describe("mutants of postbacks are tried with a client whose receiver gets no call without them", () => {
  const only = "postback-early,postback-twice";

  test("where it creates a postback", async () => {
    // The first call of the truth is due later.
    const creating = client(`
      const receiver = (await import("node:http")).createServer((_, response) => {
        process.exitCode = 1;
        response.end();
      });
      await new Promise((done) => receiver.listen(0, "127.0.0.1", done));
      await call("/api/smart-link-postbacks", {
        url: "http://127.0.0.1:" + receiver.address().port,
        smart_link_scope: "campaign_specific",
        smart_link_ids: ["eveniet"],
        conversion_types: ["new_subscriber"],
      });
      await call("/__admin/clock/advance", { by: "PT1M" });
      await call("/__admin/postbacks/settle", {});
      await call("/__admin/reset", {});
      receiver.close();`);
    const { baseline, mutants } = await mutate(only, creating);
    expect(baseline).toMatchObject({ postbacks: 0, writes: 1 });
    expect(mutants).toMatchObject([
      { id: "postback-twice", outcome: "not_exercised", requests: 1 },
      { id: "postback-early", outcome: "broke", requests: 1 },
    ]);
  });

  test("where it is given a receiver", async () => {
    const given = ["--receiver", "http://127.0.0.1:1/", ...client('await call("/api/smart-links");')];
    const { mutants } = await mutate(only, given);
    expect(mutants).toMatchObject([
      { id: "postback-twice", requests: 1 },
      { id: "postback-early", requests: 1 },
    ]);
  });

  test("and not where there is no receiver", async () => {
    const { mutants } = await mutate(only, client('await call("/api/smart-links");'));
    expect(mutants).toMatchObject([
      { id: "postback-twice", outcome: "not_exercised", requests: 0 },
      { id: "postback-early", outcome: "not_exercised", requests: 0 },
    ]);
  });
});

describe("run with a command that ends with a reset", () => {
  const script = 'await call("/api/smart-links"); await call("/__admin/reset", {});';

  test("says nothing when it passes", async () => {
    const ended = await run(runRun, [...flags, ...client(script)], { env });
    expect(ended).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  test("says how many requests came when it fails", async () => {
    const failing = client(`${script} process.exitCode = 1;`);
    const { code, stderr } = await run(runRun, [...flags, ...failing], { env });
    expect(code).toBe(1);
    expect(stderr).toMatch(
      / ended with exit code 1\. The sandbox received 1 request, and keeps none of them\.\n$/,
    );
  });
});
