/** Lines of a log that are of a session, and those of calls to receivers. */
import { expect, test } from "vitest";
import { type LogStyle, type Mock, startMock } from "../../../src/sandbox.ts";
import { startReceiver } from "../postbacks/receiver.ts";

const headers = { authorization: "Bearer any" };
const now = "2026-02-01T12:00:00Z";

/** The lines that a listening mock logs while `act` runs. */
async function linesOf(log: LogStyle, act: (mock: Mock) => Promise<unknown>): Promise<readonly string[]> {
  const lines: string[] = [];
  const mock = await startMock({ port: 0, now, links: 2, log, logTo: (line) => lines.push(line) });
  await act(mock);
  await mock.close();
  return lines;
}

const entriesOf = async (act: (mock: Mock) => Promise<unknown>) =>
  (await linesOf("json", act)).map((line): Record<string, unknown> => JSON.parse(line));

async function askAsSessions({ url }: Mock): Promise<void> {
  const requests = [
    [`${url}/api/whoami`, {}],
    [`${url}/__s/teamA/api/whoami`, {}],
    [`${url}/api/whoami`, { "mock-session": "b" }],
    [`${url}/__s/default/api/whoami`, {}],
    [`${url}/api/whoami`, { "mock-session": "no name" }],
    [`${url}/__s/teamA/__admin/settings`, {}],
  ] as const;
  for (const [address, more] of requests)
    await (await fetch(address, { headers: { ...headers, ...more } })).text();
}

test("a JSON line names the session, unless it is the default one", async () => {
  const entries = await entriesOf(askAsSessions);
  expect(entries.map(({ session }) => session)).toEqual([
    ...[undefined, "teamA", "b", undefined, undefined, "teamA"],
  ]);
  expect(Object.keys(entries[0]!)).toEqual(["time", "method", "url", "status", "ms"]);
  expect(Object.keys(entries[1]!)).toEqual(["time", "session", "method", "url", "status", "ms"]);
  expect(entries[1]).toMatchObject({ method: "GET", url: "/api/whoami", status: 200 });
});

test("so does a line for people", async () => {
  const [first, second] = await linesOf("pretty", askAsSessions);
  expect(first).toMatch(/^\d\d:\d\d:\d\d 200 GET \/api\/whoami [\d.]+ ms\n$/);
  expect(second).toMatch(/^\d\d:\d\d:\d\d \[teamA\] 200 GET \/api\/whoami [\d.]+ ms\n$/);
});

test("a page of another origin begins no session: its line is of the default one", async () => {
  const ask = async ({ url, session }: Mock) => {
    session("kept");
    for (const name of ["none", "kept"])
      await fetch(`${url}/__s/${name}/api/whoami`, { headers: { ...headers, origin: "https://a.example" } });
  };
  expect((await entriesOf(ask)).map(({ session }) => session)).toEqual([undefined, "kept"]);
});

test.each(["ofapi_0123456789abcdef", "SessionNamedLikeTheToken"])("no session %s is shown", async (name) => {
  const authorization = "Bearer SessionNamedLikeTheToken";
  const ask = ({ url }: Mock) => fetch(`${url}/__s/${name}/api/whoami`, { headers: { authorization } });
  expect((await entriesOf(ask))[0]).toMatchObject({ session: "[key]" });
});

async function fireAt(url: string, session: Pick<Mock, "url" | "postbacks">): Promise<void> {
  const postback = { url, smart_link_scope: "global", conversion_types: ["new_subscriber"] };
  const body = JSON.stringify({ ...postback, headers: [{ name: "X-Mine", value: "hush-hush-hush-hush" }] });
  const init = { method: "POST", headers: { ...headers, "content-type": "application/json" }, body };
  expect((await fetch(`${session.url}/api/smart-link-postbacks`, init)).status).toBe(200);
  await session.postbacks.fire();
}

test("each call of a receiver has a line, with its session and without keys", async () => {
  await using receiver = await startReceiver((response, n) => response.writeHead(n < 3 ? 500 : 200).end());
  const url = `${receiver.url}?token=hush&type={conversion_type}&k=ofapi_0123456789abcdef`;
  const entries = await entriesOf(async (mock) => {
    const session = mock.session("teamA");
    session.set({ postbackRetries: 1 });
    await fireAt(url, session);
    await fireAt(url, mock);
  });
  const calls = entries.filter((entry) => "postback" in entry);
  const shown = `${receiver.url}?token=[key]&type=new_subscriber&k=[key]`;
  const call = { method: "GET", url: shown, postback: 1 };
  expect(calls).toMatchObject([
    { ...call, session: "teamA", status: 500 },
    { ...call, session: "teamA", status: 500 },
    { ...call, status: 200 },
  ]);
  expect(Object.keys(calls[2]!)).toEqual(["time", "method", "url", "status", "ms", "postback"]);
  expect(calls[0]?.ms).toBeGreaterThan(0);
  expect(JSON.stringify(entries)).not.toMatch(/hush|0123456789/);
});

test("a call without a response says why", async () => {
  const closed = await startReceiver();
  await closed[Symbol.asyncDispose]();
  const fire = async (mock: Mock) => {
    await fireAt(closed.url, mock);
    await fireAt("http://hooks.example.com/in", mock.session("b"));
  };
  const [refused, elsewhere] = (await entriesOf(fire)).filter((entry) => "postback" in entry);
  expect(refused).toMatchObject({
    status: null,
    why: expect.stringContaining("The connection was refused."),
  });
  expect(elsewhere).toMatchObject({ status: null, why: expect.stringContaining("hooks.example.com") });
  const lines = (await linesOf("pretty", fire)).filter((line) => line.includes("| postback 1"));
  expect(lines[1]).toMatch(
    /^[\d:]{8} \[b\] --- GET http:\/\/hooks\.example\.com\/in [\d.]+ ms \| postback 1 \| The sandbox calls/,
  );
});
