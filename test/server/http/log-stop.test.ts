/** What the log says of requests whose connection the sandbox closed. */
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { type Mock, startMock } from "../../../src/sandbox.ts";
import { open, talk } from "../../robustness/connections/raw-connection.ts";

type Entry = readonly [url: string, status: number | null, why: string | undefined];

const ask = (link: string, prefer?: string) =>
  `GET /api/smart-links/${link}/clicks HTTP/1.1\r\nhost: a\r\nauthorization: Bearer any\r\n${prefer ? `prefer: ${prefer}\r\n` : ""}\r\n`;

/** The lines of a log until the mock is closed. The last ones come with the end of their connections, a moment later. */
async function entriesOf(act: (mock: Mock) => Promise<unknown>): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  const logTo = (line: string) => {
    const { url, status, why } = JSON.parse(line);
    entries.push([url, status, why]);
  };
  const mock = await startMock({ port: 0, log: "json", logTo });
  await act(mock);
  await mock.close();
  await sleep(50);
  return entries;
}

test("a request that waits when the sandbox is stopped is not said to have lost its client", async () => {
  const entries = await entriesOf(async ({ url, waitFor }) => {
    const socket = await open(Number(new URL(url).port));
    socket.write(ask("test_slow_60000"));
    await waitFor({ link: "test_slow_60000" });
  });
  expect(entries).toEqual([
    ["/api/smart-links/test_slow_60000/clicks", null, "the sandbox was stopped before the response"],
  ]);
});

test("a client that leaves while the sandbox is being stopped has left", async () => {
  const entries = await entriesOf(async (mock) => {
    const socket = await open(Number(new URL(mock.url).port));
    socket.write(ask("test_slow_60000"));
    await mock.waitFor({ link: "test_slow_60000" });
    const closed = mock.close();
    socket.destroy();
    await closed;
  });
  expect(entries).toEqual([
    ["/api/smart-links/test_slow_60000/clicks", null, "the client left before the response"],
  ]);
});

test("a response that the client does not read is cut off in its middle", async () => {
  const entries = await entriesOf(async ({ url, waitFor }) => {
    const socket = await open(Number(new URL(url).port));
    socket.pause();
    for (let i = 0; i < 100; i++) socket.write(ask("eveniet").replace("/clicks", "/clicks?limit=1000"));
    await waitFor({ link: "eveniet" });
    await sleep(300);
  });
  expect(entries.at(-1)).toEqual([
    "/api/smart-links/eveniet/clicks?limit=1000",
    200,
    "the sandbox was stopped in the middle of the response",
  ]);
});

test("a request behind which something else than HTTP came has lost its connection, not its client", async () => {
  const entries = await entriesOf(async ({ url, waitFor }) => {
    const socket = await open(Number(new URL(url).port));
    socket.write(ask("test_slow_60000"));
    await waitFor({ link: "test_slow_60000" });
    const closed = new Promise((resolve) => socket.once("close", resolve));
    socket.resume().write("garbage\r\n\r\n");
    await closed;
  });
  expect(entries).toContainEqual([
    "/api/smart-links/test_slow_60000/clicks",
    null,
    "the sandbox closed the connection before the response",
  ]);
});

test.each(["1.0", "1.1"])(
  "a response after which the connection is closed is complete: HTTP/%s",
  async (version) => {
    const entries = await entriesOf(async ({ url }) => {
      const request = ask("eveniet").replace("/clicks", "/clicks?limit=1000").replace("1.1", version);
      const parts = [request.replace("host: a", "host: a\r\nconnection: close")];
      await talk({ port: Number(new URL(url).port), parts });
    });
    expect(entries).toEqual([["/api/smart-links/eveniet/clicks?limit=1000", 200, undefined]]);
  },
);
