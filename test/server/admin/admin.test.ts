import { request } from "node:http";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { adminDocument } from "../../../src/openapi/admin-document.gen.ts";
import { adminErrors } from "../../../src/openapi/admin-validators.ts";
import { schemaErrors } from "../../../src/openapi/validators.ts";
import { type Mock, startMock } from "../../../src/server/app/start-mock.ts";
import { admin, ask, jsonOf } from "../control/retrying-client.ts";

const key = `ofapi_${"S3cret".repeat(8)}`;
let mock: Mock;
beforeEach(async () => {
  mock = await startMock({ port: 0, seed: "admin", now: "2026-02-01T00:00:00Z" });
});
afterEach(() => mock.close());

const clicks = (query = "", link = "eveniet") => `${mock.url}/api/smart-links/${link}/clicks?${query}`;

/** Calls, and holds the reply to admin.yaml. */
async function call(line: string, body?: unknown) {
  const reply = await admin(mock.url, line, body);
  const [method = "", path = ""] = line.split(" ");
  const template = Object.keys(adminDocument.paths).find((each) =>
    new RegExp(`^${each.replaceAll(/\{\w+\}/g, "[^/]+")}$`).test(`/__admin${path.split("?")[0]}`),
  );
  const pointer = `#/paths/${template?.replaceAll("/", "~1")}/${method.toLowerCase()}/responses/${reply.status}`;
  if (reply.status === 204) expect(reply.body).toBeUndefined();
  else if (reply.status < 300) {
    expect(adminErrors(`${pointer}/content/application~1json/schema`, reply.body), line).toEqual([]);
  } else expect(schemaErrors("#/components/schemas/Problem", reply.body), line).toEqual([]);
  return reply;
}

describe("the journal", () => {
  test("tells what came, in order, and why it was refused", async () => {
    await ask(clicks("limit=2"));
    await ask(`${mock.url}/api/acct_1/smart-links/fugit/clicks?limit=0`);
    await ask(`${mock.url}/api/smartlinks/fugit/clicks`);
    await ask(clicks("", "test_reset"), { retries: 0 });
    await ask(clicks("limt=2"), { prefer: "delay=1", token: "ofapi_test_forbidden" });
    const { total, requests } = (await call("GET /requests")).body;
    expect(total).toBe(5);
    expect(requests).toMatchObject([
      {
        number: 1,
        link: "eveniet",
        account: null,
        edition: "2026-09",
        query: { limit: "2" },
        status: 200,
        why: null,
      },
      {
        number: 2,
        link: "fugit",
        account: "acct_1",
        edition: "2026-01",
        status: 422,
        why: "limit is 0, but must be at least 1.",
      },
      {
        number: 3,
        link: null,
        edition: null,
        status: 404,
        why: 'There is nothing at "/api/smartlinks/fugit/clicks".',
      },
      { number: 4, status: null, scenario: "test_reset", fault: "reset", why: "reset (asked for by: link)" },
      { number: 5, status: 403, scenario: "ofapi_test_forbidden", delayMs: 1, session: "default" },
    ]);
  });

  test("is filtered and paged", async () => {
    for (const limit of [1, 2, 3, 4]) await ask(clicks(`limit=${limit}`));
    await ask(clicks("limit=0", "fugit"));
    const numbers = async (query: string) =>
      (await call(`GET /requests?${query}`)).body.requests.map(({ number }: { number: number }) => number);
    expect(await numbers("limit=2&offset=1")).toEqual([2, 3]);
    expect(await numbers("after=3")).toEqual([4, 5]);
    expect(await numbers("status=422")).toEqual([5]);
    expect(await numbers("link=fugit")).toEqual([5]);
    expect(await numbers("path=/fugit/")).toEqual([5]);
    expect(await numbers("edition=2026-01")).toEqual([]);
    const match = { query: { limit: "3", offset: null } };
    expect((await call("POST /requests/find", { match })).body).toMatchObject({
      total: 1,
      requests: [{ number: 3 }],
    });
    expect((await call("POST /requests/count", { match: { method: "GET" } })).body).toEqual({ count: 5 });
    expect((await call("POST /requests/count")).body).toEqual({ count: 5 });
    expect((await call("DELETE /requests")).status).toBe(204);
    expect((await call("POST /requests/count")).body).toEqual({ count: 0 });
    await ask(clicks());
    expect(await numbers("")).toEqual([6]);
  });

  test("waits for a request that comes later, and not for ever", async () => {
    const waiting = call("POST /requests/wait", { match: { link: "fugit" }, count: 2 });
    await ask(clicks("", "fugit"));
    await ask(clicks());
    await ask(clicks("", "fugit"));
    expect((await waiting).body).toMatchObject({ met: true, requests: [{ number: 1 }, { number: 3 }] });
    const late = await call("POST /requests/wait", { match: { link: "other" }, timeoutMs: 50 });
    expect(late.body).toEqual({ met: false, requests: [] });
    await expect(mock.waitFor({ link: "other" }, { timeoutMs: 20 })).rejects.toThrow(
      /No {"link":"other"} among/,
    );
  });

  test("streams what comes, from the last event that was seen on", async () => {
    await ask(clicks("limit=1"));
    await ask(clicks("limit=2"));
    const controller = new AbortController();
    const { body, headers } = await fetch(`${mock.url}/__admin/requests/stream`, {
      headers: { "last-event-id": "1" },
      signal: controller.signal,
    });
    expect(headers.get("content-type")).toContain("text/event-stream");
    const later = ask(clicks("limit=3"));
    let text = "";
    for await (const piece of body ?? []) {
      text += new TextDecoder().decode(piece);
      if (text.includes("id: 3\n") && text.endsWith("\n\n")) break;
    }
    await later;
    const events = text.match(/^data: .*$/gm)?.map((line) => JSON.parse(line.slice(6)));
    expect(events?.map(({ number }) => number)).toEqual([2, 3]);
    expect(adminErrors("#/components/schemas/JournalEntry", events?.[1])).toEqual([]);
  });

  test("an open stream does not hold the mock up when it closes", async () => {
    const { body } = await fetch(`${mock.url}/__admin/requests/stream`);
    const began = performance.now();
    await mock.close();
    expect(performance.now() - began).toBeLessThan(600);
    await body?.cancel();
  });

  test("never shows a key, wherever it stood", async () => {
    const encoded = encodeURIComponent(key).replace("o", "%6F");
    await fetch(clicks(`token=abc&x=${key}&y=${encoded}&api_key=hush-hush`, key), {
      headers: {
        authorization: `Bearer ${key}`,
        "x-api-key": "hush-hush",
        cookie: "hush-hush",
        "x-note": key,
      },
    });
    const { body } = await call("GET /requests");
    const text = JSON.stringify(body);
    expect(text).not.toContain("S3cret");
    expect(text).not.toContain("hush-hush");
    expect(body.requests[0].headers).toMatchObject({ authorization: "Bearer [key]", "x-api-key": "[key]" });
    const guess = { match: { path: "ofapi_S" } };
    expect((await call("POST /requests/count", guess)).body).toEqual({ count: 0 });
  });

  test("keeps what came last, and no more than it was told to", async () => {
    await using small = await startMock({ port: 0, journal: 3 });
    for (let i = 0; i < 10; i++) await ask(`${small.url}/api/smart-links/eveniet/clicks?limit=${i + 1}`);
    expect(small.requests().map(({ number }) => number)).toEqual([8, 9, 10]);
    await using none = await startMock({ port: 0, journal: 0 });
    await ask(`${none.url}/api/smart-links/eveniet/clicks`);
    expect(none.requests()).toEqual([]);
  });
});

describe("the clock", () => {
  const today = async (query = "") => jsonOf(await ask(clicks(query))).data;

  test("stands, moves and runs", async () => {
    expect((await call("GET /clock")).body).toEqual({ now: "2026-02-01T00:00:00.000Z", runs: false });
    const before = await today();
    await call("PUT /clock", { now: "2026-03-15T12:00:00Z" });
    expect((await today()).filters.date_end).toBe("2026-03-15T23:59:59+00:00");
    expect((await call("POST /clock/advance", { by: "-P1M14DT12H" })).body.now).toBe(
      "2026-02-01T00:00:00.000Z",
    );
    expect(await today()).toEqual(before);
    expect((await call("PUT /clock", { now: "real" })).body.runs).toBe(true);
    const { now } = (await call("POST /clock/advance", { by: "P1D" })).body;
    expect(Date.parse(now) - Date.now()).toBeGreaterThan(86_000_000);
  });

  test("moving it shows clicks of the present and never changes the past", async () => {
    const window = "date_start=2026-01-31T20:00:00Z&date_end=2026-02-01&limit=1000";
    const before = (await today(window)).rows;
    await call("POST /clock/advance", { by: "PT18H" });
    const after = (await today(window)).rows;
    expect(after.length).toBeGreaterThan(before.length);
    expect(after.slice(after.length - before.length)).toEqual(before);
  });

  test.each([
    ["P1M", "2024-01-31T00:00:00Z", "2024-02-29T00:00:00.000Z"],
    ["P1Y", "2024-02-29T00:00:00Z", "2025-02-28T00:00:00.000Z"],
    ["P2W", "2026-02-01T00:00:00Z", "2026-02-15T00:00:00.000Z"],
    ["-PT1H30M", "2026-02-01T00:00:00Z", "2026-01-31T22:30:00.000Z"],
    ["P1DT1S", "2026-12-31T23:59:59Z", "2027-01-02T00:00:00.000Z"],
  ])("%s after %s is %s", async (by, from, to) => {
    mock.clock.set(from);
    mock.clock.advance(by);
    expect(mock.clock.now()).toBe(to);
  });

  test.each(["1D", "P", "PT", "P1H", "P1.5D", "P99999Y", "tomorrow", ""])("by %j is refused", async (by) => {
    expect((await call("POST /clock/advance", { by })).status).toBe(422);
    expect(mock.clock.now()).toBe("2026-02-01T00:00:00.000Z");
  });
});

describe("faults, settings, quota", () => {
  test("faults are queued, listed and removed", async () => {
    const { status, body } = await call("POST /faults", { code: 503, times: 2, match: { link: "fugit" } });
    expect([status, body.id, body.left]).toEqual([201, 1, 2]);
    await call("POST /faults", { fault: "reset" });
    expect((await call("GET /faults")).body.faults).toHaveLength(2);
    expect((await call("DELETE /faults/2")).status).toBe(204);
    expect((await call("DELETE /faults/2")).status).toBe(404);
    expect((await ask(clicks("", "fugit"), { retries: 0 })).status).toBe(503);
    expect((await call("GET /faults")).body.faults).toMatchObject([{ id: 1, left: 1 }]);
    expect((await call("DELETE /faults")).status).toBe(204);
    expect((await ask(clicks("", "fugit"), { retries: 0 })).status).toBe(200);
  });

  test.each([
    ["POST /faults", {}],
    ["POST /faults", { code: 250 }],
    ["POST /faults", { code: 500, times: 0 }],
    ["POST /faults", { fault: "boom" }],
    ["POST /faults", { code: 500, colour: "red" }],
    ["POST /faults", { code: 500, match: { status: 200 } }],
    ["PATCH /settings", { failRate: 2 }],
    ["PATCH /settings", { scenario: "test_nothing" }],
    ["PATCH /settings", { rateLimit: "soon" }],
    ["PATCH /settings", []],
    ["PUT /clock", { now: "yesterday" }],
    ["PUT /clock", undefined],
    ["POST /requests/wait", { timeoutMs: 1e9 }],
    ["POST /reset/everything", undefined],
    ["DELETE /faults/x", undefined],
    ["GET /requests?limit=0", undefined],
    ["GET /requests?colour=red", undefined],
    ["GET /links/eveniet?date_start=x", undefined],
  ])("%s %j is refused", async (line, body) => {
    expect((await call(line, body)).status).toBe(422);
  });

  test("a body that is no JSON, too long, or of another type is read or refused", async () => {
    const send = (body: string, type: string) =>
      fetch(`${mock.url}/__admin/faults`, { method: "POST", body, headers: { "content-type": type } });
    expect((await send("{", "application/json")).status).toBe(422);
    expect((await send('{"code":500}', "text/plain")).status).toBe(201);
    const long = await send(`{"code":500,"x":"${"x".repeat(70_000)}"}`, "application/json");
    expect(long.status).toBe(413);
    expect(schemaErrors("#/components/schemas/Problem", await long.json())).toEqual([]);
  });

  test("settings are changed, go back to the flag, and show in answers", async () => {
    const { body } = await call("PATCH /settings", {
      seed: "x",
      failKinds: ["503", "reset"],
      delay: "1-2",
      credits: 3,
    });
    expect(body).toMatchObject({
      seed: "x",
      failKinds: ["503", "reset"],
      delay: "1-2",
      credits: 3,
      rateLimit: null,
    });
    const other = await ask(clicks());
    await call("PATCH /settings", { seed: null, delay: null });
    expect((await call("GET /settings")).body).toMatchObject({ seed: "admin", delay: null, credits: 3 });
    expect((await ask(clicks())).text).not.toBe(other.text);
    await ask(`${mock.url}/api/acct_1/smart-links/eveniet/clicks`);
    expect((await call("GET /quota")).body).toMatchObject({ credits: 3, balance: 2, rateLimit: null });
    await call("PATCH /settings", { rateLimit: "5/min" });
    await ask(clicks());
    expect((await call("GET /quota")).body).toMatchObject({ rateLimit: 5, remaining: 4, balance: 3 });
  });
});

describe("ground truth", () => {
  type Row = { is_bot: boolean; is_duplicate: boolean; created_at: string; utm_campaign: string | null };

  test.each(["eveniet", "test_bots_only", "test_duplicates", "test_one", "test_empty"])(
    "of %s agrees with what its pages list",
    async (link) => {
      const dates = "date_start=2026-01-10T06:00:00Z&date_end=2026-01-14";
      const truth = (await call(`GET /links/${link}?${dates}`)).body;
      const rows: Row[] = [];
      for (let offset = 0; ; offset += 1000) {
        const page = jsonOf(await ask(clicks(`${dates}&limit=1000&offset=${offset}`, link))).data.rows;
        rows.push(...page);
        if (page.length < 1000) break;
      }
      const count = (keep: (row: Row) => boolean) => rows.filter(keep).length;
      expect(truth.totals).toEqual({
        clicks: rows.length,
        people: count((row) => !row.is_bot && !row.is_duplicate),
        bots: count((row) => row.is_bot && !row.is_duplicate),
        people_again: count((row) => !row.is_bot && row.is_duplicate),
        bots_again: count((row) => row.is_bot && row.is_duplicate),
      });
      for (const { day, clicks, bots_again } of truth.days) {
        expect(clicks).toBe(count(({ created_at }) => created_at.startsWith(day)));
        const isBoth = (row: Row) => row.created_at.startsWith(day) && row.is_bot && row.is_duplicate;
        expect(bots_again).toBe(count(isBoth));
      }
      const campaigns = truth.campaigns.map(({ utm_campaign }: Row) => utm_campaign);
      for (const name of new Set(rows.map((row) => row.utm_campaign))) expect(campaigns).toContain(name);
    },
  );

  test("of a link that does not exist is 404", async () => {
    for (const link of ["test_404", "test_nothing"])
      expect((await call(`GET /links/${link}`)).status).toBe(404);
  });
});

test("reset makes the session new, or a part of it", async () => {
  const dirty = async () => {
    await call("POST /faults", { code: 500, match: { link: "never" } });
    await call("PATCH /settings", { seed: "x", credits: 1 });
    await call("PUT /clock", { now: "2025-01-01T00:00:00Z" });
    await ask(`${mock.url}/api/acct_1/smart-links/eveniet/clicks`);
  };
  const state = async () => [
    mock.requests().length,
    (await call("GET /faults")).body.faults.length,
    (await call("GET /quota")).body.balance,
    mock.clock.now().slice(0, 4),
    mock.settings().seed,
  ];
  await dirty();
  expect(await state()).toEqual([1, 1, 0, "2025", "x"]);
  for (const part of ["journal", "faults", "quota", "clock"]) {
    expect((await call(`POST /reset/${part}`)).status).toBe(204);
  }
  expect(await state()).toEqual([0, 0, 1, "2026", "x"]);
  await dirty();
  expect((await call("POST /reset")).status).toBe(204);
  expect(await state()).toEqual([0, 0, null, "2026", "admin"]);
});

describe("who may steer", () => {
  const raw = (path: string, headers: Record<string, string>, port = new URL(mock.url).port) =>
    new Promise<number | undefined>((resolve, reject) => {
      const sent = request({ host: "127.0.0.1", port, path, headers }, (reply) => {
        reply.resume();
        resolve(reply.statusCode);
      });
      sent.on("error", reject).end();
    });

  test("not a host name that is not this machine's, nor a page from elsewhere", async () => {
    expect(await raw("/__admin/settings", { host: "evil.example" })).toBe(403);
    expect(await raw("/__admin/settings", { host: "127.0.0.1.evil.example" })).toBe(403);
    expect(await raw("/__admin/settings", { host: "localhost:1", origin: "https://evil.example" })).toBe(403);
    expect(await raw("/__s/x/__admin/settings", { host: "evil.example" })).toBe(403);
    for (const host of ["localhost:4010", "127.0.0.1", "[::1]:4010", "app.localhost"])
      expect(await raw("/__admin/settings", { host, origin: "http://localhost:3000" })).toBe(200);
    expect(await raw("/api/smart-links/x/clicks", { host: "evil.example" })).toBe(401);
  });

  test("anybody, when the network was let in", async () => {
    await using open = await startMock({ port: 0, host: "0.0.0.0" });
    expect(await raw("/__admin/settings", { host: "sandbox.test" }, new URL(open.url).port)).toBe(200);
  });

  test("only those with the token, when there is one", async () => {
    await using closed = await startMock({ port: 0, adminToken: "let me in" });
    const ask = (headers: Record<string, string>) => fetch(`${closed.url}/__admin/settings`, { headers });
    expect((await ask({})).status).toBe(401);
    expect((await ask({ authorization: "Bearer let me" })).status).toBe(401);
    expect((await ask({ authorization: "Bearer let me in" })).status).toBe(200);
    expect((await fetch(`${closed.url}/__admin/health`)).status).toBe(200);
  });

  test("nobody, without the admin API", async () => {
    await using none = await startMock({ port: 0, admin: false });
    expect((await fetch(`${none.url}/__admin/settings`)).status).toBe(404);
    expect((await fetch(`${none.url}/__admin/health`)).status).toBe(200);
  });
});

test("the scenarios and the document are there to be read, and a slip is told as one", async () => {
  expect((await call("GET /scenarios")).body.links.length).toBeGreaterThan(15);
  const document = await fetch(`${mock.url}/__admin/openapi.json`);
  expect(await document.json()).toEqual(adminDocument);
  expect((await admin(mock.url, "GET /nothing")).status).toBe(404);
  const slip = await fetch(`${mock.url}/__admin/clock`, { method: "POST" });
  expect([slip.status, slip.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS, PUT"]);
  const docs = await fetch(`${mock.url}/docs/static/swagger-initializer.js`);
  expect(await docs.text()).toContain("/__admin/openapi.json");
});

test("a page on this machine may call it", async () => {
  const { headers } = await fetch(`${mock.url}/__admin/clock`, {
    headers: { origin: "http://localhost:3000" },
  });
  expect(headers.get("access-control-allow-origin")).toBe("*");
});
