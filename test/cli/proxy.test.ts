import { expect, test, vi } from "vitest";
import { parseHar } from "../../src/exchange/recording/har.ts";
import { parseRecording } from "../../src/exchange/recording/recording.ts";
import { loopback } from "../exchange/loopback.ts";
import { proxying } from "./proxying.ts";
import { ignoringOffset, inFolder, mock, useMockAndFolder } from "./run-command.ts";

useMockAndFolder();

const key = "ofapi_PlantedKeyThatMustNotSurviveAnywhere0123456789";
const headers = { authorization: `Bearer ${key}` };
const clicks =
  "/api/smart-links/eveniet/clicks?date_start=2026-01-01T00:00:00Z&date_end=2026-01-07T23:59:59Z";

/** A client that lists a week, page by page. */
async function everyPage(url: string): Promise<Response[]> {
  const pages = [];
  for (const offset of [0, 100, 200]) {
    pages.push(await fetch(`${url}${clicks}&limit=100&offset=${offset}`, { headers }));
    await pages.at(-1)!.clone().text();
  }
  return pages;
}

test("a client that uses the sandbox through the proxy sees the contract held", async () => {
  const { code, stdout, stderr } = await proxying([mock.url], everyPage);
  expect(stderr).toContain("Requests: 3 checked.");
  expect(stdout).toContain("✓ The contract holds");
  expect(code).toBe(0);
});

test("pages that do not join are found over the exchanges of the client, in one line and in the report", async () => {
  const { code, stdout, stderr } = await ignoringOffset((origin) => proxying([origin], everyPage));
  expect(stderr).toMatch(/^✗ pages-share-no-row: /m);
  expect(stdout).toContain("✗ The contract is violated");
  expect(code).toBe(1);
});

/** The mock with its bodies changed. */
const changed = (change: (body: string) => string, more: Readonly<Record<string, string>> = {}) =>
  loopback(async (request, response) => {
    const reply = await fetch(new URL(request.url!, mock.url), { headers });
    const own = [...reply.headers].filter(([name]) => /^x-|^content-type/.test(name));
    response.writeHead(reply.status, { ...Object.fromEntries(own), ...more }).end(change(await reply.text()));
  });
const wrongTotal = () =>
  changed((body) =>
    body.replace(/"clicks_total":(\d+)/, (_, count) => `"clicks_total":${Number(count) + 1}`),
  );

test("a finding of one response is named in Mock-Warnings when responses are annotated", async () => {
  await using server = await wrongTotal();
  let warnings: (string | null)[] = [];
  const { code, stderr } = await proxying([server.origin, "--annotate"], async (url) => {
    warnings = (await everyPage(url)).map((page) => page.headers.get("mock-warnings"));
  });
  expect(warnings[0]).toMatch(/^[\w-]+: \/response\/body\/data\/\S+ expected .*, received /);
  expect(warnings[1]).toMatch(/^[\w-]+: /);
  expect(stderr.match(/^✗ /gm)?.length).toBe(1);
  expect(code).toBe(1);
});

test("recording and HAR of a run are read again", async () => {
  const out = ["--record", "traffic.json", "--har", "traffic.har"];
  const { code } = await proxying([mock.url, ...out], everyPage);
  expect(parseRecording(await inFolder("traffic.json")).exchanges.length).toBe(3);
  expect(parseHar(await inFolder("traffic.har")).exchanges.length).toBe(3);
  expect(code).toBe(0);
});

test("no secret of a request or response survives in what is printed or written", async () => {
  const secret = "PlantedPrivateValueOfAVisitor";
  const echoed = `${key}-${Buffer.from(key).toString("base64")}-${encodeURIComponent(key)}`;
  await using server = await changed(
    (body) => body.replace(/"utm_source":[^,]*/g, `"utm_source":"${secret}","${echoed}":"${echoed}"`),
    { "x-echo": echoed, "set-cookie": `session=${secret}`, location: `/?key=${key}` },
  );
  const kinds = ["json", "junit", "markdown", "html", "drift", "patch", "github"];
  const files = ["secret.recording", "secret.har", ...kinds.map((kind) => `secret.${kind}`)];
  const reports = kinds.flatMap((kind) => ["--report", `${kind}=secret.${kind}`]);
  const { stdout, stderr } = await proxying(
    [server.origin, "--record", "secret.recording", "--har", "secret.har", ...reports, "--annotate"],
    async (url) => {
      await everyPage(url);
      await fetch(`${url}${clicks}&api_key=${secret}`, {
        headers: { cookie: `a=${secret}`, "x-api-key": key },
      });
    },
  );
  for (const text of [stdout, stderr, ...(await Promise.all(files.map(inFolder)))]) {
    expect(text.includes(key) || text.includes(Buffer.from(key).toString("base64"))).toBe(false);
  }
  for (const file of files.slice(0, 2)) expect((await inFolder(file)).includes(secret)).toBe(false);
});

test("a target that cannot be reached gives 502 to the client and exit code 3", async () => {
  const closed = await loopback(() => undefined);
  await closed[Symbol.asyncDispose]();
  let status = 0;
  const { code, stderr } = await proxying([closed.origin], async (url) => {
    status = (await fetch(url + clicks, { headers })).status;
  });
  expect(status).toBe(502);
  expect(stderr).toContain("1 without a complete response");
  expect(code).toBe(3);
});

test("a share of requests fails on purpose, is not sent to the target and not judged", async () => {
  await using server = await changed((body) => body);
  const statuses: (number | string)[] = [];
  const options = ["--fail-rate", "0.5", "--fail-kinds", "503,reset", "--delay", "1-5"];
  const { code, stderr } = await proxying([server.origin, ...options], async (url) => {
    for (let i = 0; i < 30; i++) {
      const response = await fetch(`${url}${clicks}&limit=1&offset=${i}`, { headers }).catch(() => undefined);
      statuses.push(response?.status ?? "reset");
      await response?.text();
    }
  });
  expect([...new Set(statuses)].sort()).toEqual([200, 503, "reset"]);
  const passed = statuses.filter((status) => status === 200).length;
  expect(server.seen.length).toBe(passed);
  expect(stderr).toContain(`Requests: ${passed} checked, ${30 - passed} failed on purpose.`);
  expect(code).toBe(0);
});

test("--fault fails every request, and comes before a rate of the environment", async () => {
  await using server = await changed((body) => body);
  const statusWith = async (...options: string[]) => {
    let status: number | undefined;
    const env = { SMART_LINKS_FAIL_RATE: "1", SMART_LINKS_FAIL_KINDS: "503" };
    const use = async (url: string) => {
      status = (await fetch(`${url}${clicks}&limit=1`, { headers }).catch(() => undefined))?.status;
    };
    const { stderr } = await proxying([server.origin, ...options], use, { env });
    return [status, /^Requests:.*$/m.exec(stderr)?.[0]];
  };
  const failed = "Requests: 0 checked, 1 failed on purpose.";
  expect(await statusWith("--fault", "html-502")).toEqual([502, failed]);
  expect(await statusWith("--fault", "reset")).toEqual([undefined, failed]);
  expect(await statusWith("--fault", "none")).toEqual([200, "Requests: 1 checked."]);
  await expect(statusWith("--fault", "rest")).rejects.toThrow(
    '--fault is "rest"; it takes one of none, reset',
  );
});

test("the page of the proxy has every exchange with its findings, and is never passed on", async () => {
  await using server = await wrongTotal();
  const pages: Response[] = [];
  const { stderr } = await proxying([server.origin], async (url) => {
    await everyPage(url);
    await fetch(`${url}${clicks}&api_key=${key}&limit=%3Cb%3E`, { headers });
    for (const path of ["/__explorer", "/__explorer/?still", "/__explorer?still"])
      pages.push(await fetch(url + path));
  });
  expect(server.seen).toHaveLength(4);
  expect(stderr).toMatch(/^Traffic and findings: http:\/\/127\.0\.0\.1:\d+\/__explorer$/m);
  expect(pages.map(({ status, headers }) => [status, headers.get("refresh")])).toEqual([
    [200, "2"],
    [200, null],
    [200, null],
  ]);
  const [text = ""] = await Promise.all(pages.map((page) => page.text()));
  const rows = text.split("<tr>").slice(2);
  expect(rows).toHaveLength(4);
  expect(rows[0]).toContain(">422<");
  expect(rows[3]).toContain("limit=100&amp;offset=0");
  expect(rows[3]).toMatch(/✗<\/span> [\w-]+: .* \/response\/body\/data\/\S+ expected .*, received /);
  expect(text.includes(key) || text.includes("<b>e")).toBe(false);
});

test("a finding of several exchanges stands at the latest of them on the page", async () => {
  let text = "";
  await ignoringOffset((origin) =>
    proxying([origin], async (url) => {
      await everyPage(url);
      await vi.waitFor(
        async () => {
          text = await (await fetch(`${url}/__explorer?still`)).text();
          expect(text).toContain("pages-share-no-row: ");
        },
        { timeout: 20_000 },
      );
    }),
  );
  expect(text.split("<tr>").slice(2)).toHaveLength(3);
});

test("--delay that is no time is refused", async () => {
  await expect(proxying([mock.url, "--delay", "soon"], everyPage)).rejects.toThrow(
    "--delay takes milliseconds",
  );
});
