import { expect, test } from "vitest";
import { createMock, type MockOptions } from "../../../src/index.ts";
import { startReceiver } from "./receiver.ts";

const headers = { authorization: "Bearer ofapi_key_of_the_client_0123456789" };

async function fireAt(url: string, more: object = {}, options: MockOptions = {}) {
  const mock = createMock({ now: "2026-02-01T12:00:00Z", links: 2, ...options });
  const payload = { url, smart_link_scope: "global", conversion_types: ["new_subscriber"], ...more };
  await mock.inject({ method: "POST", url: "/api/smart-link-postbacks", headers, payload });
  const calls = await mock.postbacks.fire();
  const shown = await mock.inject({ url: "/api/smart-link-postbacks/1", headers });
  const journal = mock.requests({ operation: "postback" });
  await mock.close();
  return { calls, latest: shown.json().data.latest_response, journal };
}

test("a receiver that responds with an error is noted on the postback and in the journal", async () => {
  await using receiver = await startReceiver((response) => response.writeHead(500).end());
  const { calls, latest, journal } = await fireAt(receiver.url);
  const expected = { succeeded: false, status_code: 500, error_type: "http_error" };
  expect(calls).toMatchObject([expected]);
  expect(latest).toMatchObject({
    ...expected,
    id: 1,
    conversion_type: "new_subscriber",
    postback_url: receiver.url,
  });
  expect(journal).toMatchObject([
    { kind: "postback", status: 500, warnings: ["The receiver responded with status 500."] },
  ]);
});

test("a call is made again where retries are set, until it succeeds", async () => {
  await using receiver = await startReceiver((response, n) => response.writeHead(n < 3 ? 503 : 200).end());
  const { calls, journal } = await fireAt(receiver.url, {}, { postbackRetries: 5 });
  expect(calls).toMatchObject([{ succeeded: true, status_code: 200 }]);
  expect(journal.map(({ status }) => status)).toEqual([503, 503, 200]);
});

test("behaviour: a receiver that fails is called three times more, and values in a URL stand as they are", async () => {
  await using receiver = await startReceiver((response) => response.writeHead(500).end());
  const behaviour = { postback_retries: "three_times", postback_encoding: "as_is" } as const;
  const url = `${receiver.url}?at={conversion_at}`;
  const { journal } = await fireAt(url, {}, { behaviour });
  expect(journal.map(({ status }) => status)).toEqual([500, 500, 500, 500]);
  expect(journal[0]?.url).toMatch(/[?]at=2026-02-01T[0-9:]{8}[+]00:00$/);
  expect((await fireAt(url)).journal[0]?.url).toMatch(/[?]at=2026-02-01T[0-9A%]+[%]2B00[%]3A00$/);
});

test("a share of failing requests leaves the calls of postbacks alone", async () => {
  await using receiver = await startReceiver();
  await using mock = createMock({
    now: "2026-02-01T12:00:00Z",
    links: 2,
    failRate: 1,
    receiver: `${receiver.url}?click={click_id}`,
  });
  expect((await mock.inject({ url: "/api/smart-link-postbacks", headers })).statusCode).toBe(500);
  mock.clock.advance("P2D");
  await expect.poll(() => receiver.calls.length).toBeGreaterThan(2);
  const clicks = receiver.values("click");
  expect(new Set(clicks).size).toBeGreaterThan(1);
  expect(mock.requests({ operation: "postback" }).every(({ status }) => status === 200)).toBe(true);
});

test("a redirect is not followed", async () => {
  await using other = await startReceiver();
  await using receiver = await startReceiver((response) =>
    response.writeHead(302, { location: other.url }).end(),
  );
  expect((await fireAt(receiver.url)).calls).toMatchObject([{ succeeded: false, status_code: 302 }]);
  expect(other.calls).toEqual([]);
});

test("a receiver that is down, cuts the connection or sends too much ends as an error without a status", async () => {
  const gone = await startReceiver();
  await gone[Symbol.asyncDispose]();
  expect((await fireAt(gone.url)).calls).toMatchObject([{ status_code: null, error_type: "network" }]);
  await using cutting = await startReceiver((response) => response.destroy());
  expect((await fireAt(cutting.url)).calls).toMatchObject([{ status_code: null, error_type: "network" }]);
  await using talking = await startReceiver((response) => response.end("x".repeat(70_000)));
  expect((await fireAt(talking.url)).calls).toMatchObject([{ status_code: null, error_type: "too-large" }]);
});

test.each([
  "https://receiver.example/in",
  "http://169.254.169.254/latest",
  "http://10.0.0.1/",
  "http://127.0.0.1.receiver.example/",
  "http://localhost@receiver.example/",
  "http://[::ffff:10.0.0.1]/",
])("no call is made to %s, which is another machine", async (url) => {
  const { calls, latest } = await fireAt(url);
  expect(calls).toMatchObject([{ succeeded: false, status_code: null, error_type: "host_not_allowed" }]);
  expect(latest.error_message).toContain("--postback-hosts");
});

test("a name of this machine is called, and so is a named host", async () => {
  await using receiver = await startReceiver();
  const { port } = new URL(receiver.url);
  expect((await fireAt(`http://localhost:${port}/in`)).calls).toMatchObject([{ status_code: 200 }]);
  const named = await fireAt("http://receiver.invalid/in", {}, { postbackHosts: ["receiver.invalid"] });
  expect(named.calls).toMatchObject([{ error_type: "network" }]);
});

test("a POST has its body and headers with the values, and neither keys nor the values of headers are in the journal", async () => {
  await using receiver = await startReceiver();
  const more = {
    http_method: "POST",
    body: '{"click":"{click_id}","type":"{conversion_type}"}',
    headers: [
      { name: "X-Partner", value: "s3cret-{conversion_type}" },
      { name: "Host", value: "elsewhere" },
    ],
  };
  const { journal } = await fireAt(`${receiver.url}?token=abc123`, more);
  const [call] = receiver.calls;
  expect(JSON.parse(call!.body)).toEqual({ click: expect.any(String), type: "new_subscriber" });
  expect(call!.headers).toMatchObject({
    "content-type": "application/json",
    "x-partner": "s3cret-new_subscriber",
    host: new URL(receiver.url).host,
  });
  expect(JSON.stringify(call!.headers)).not.toContain("ofapi_");
  expect(JSON.stringify(journal)).not.toMatch(/s3cret|abc123|ofapi_/);
  expect(journal[0]).toMatchObject({ method: "POST", headers: { "x-partner": "[key]" } });
});

test("fire says what does not fit", async () => {
  const mock = createMock({ now: "2026-02-01T12:00:00Z", links: 2 });
  await expect(mock.postbacks.fire()).rejects.toMatchObject({ code: "invalid_option" });
  const fired = await mock.inject({ method: "POST", url: "/__admin/postbacks/fire", payload: {} });
  expect([fired.statusCode, fired.json().error]).toEqual([422, "VALIDATION_ERROR"]);
  await mock.close();
});
