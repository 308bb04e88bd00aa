import { expect, test } from "vitest";
import { mockBanner } from "../../src/cli/mock/mock-banner.ts";
import { type Mock, ownClicks, readClicks, readRecording, startMock } from "../../src/sandbox.ts";

const url = "http://127.0.0.1:4010";
const options = { host: "127.0.0.1", admin: true, adminToken: undefined };
const requested = (onlyMine: boolean) =>
  [
    ...mockBanner({ url } as Mock, { ...options, onlyMine }).matchAll(/"http:\/\/127\.0\.0\.1:4010(\S+)"/g),
  ].map(([, path]) => path!.split("?")[0]);

test("the first lines of a sandbox suggest requests of links that it serves", () => {
  expect(requested(true)).toEqual(["/api/smart-links"]);
  expect(requested(false)).toEqual([
    "/api/acct_XXXXXXXXXXXXXXX/smart-links/eveniet/clicks",
    "/api/smart-links/eveniet/clicks",
    "/api/smart-links/fugit/clicks",
  ]);
});

test("a sandbox that replays suggests requests of its recording", async () => {
  const replay = await readRecording("fixtures/recordings/mock-2026-09.json");
  const text = mockBanner({ url } as Mock, { ...options, replay });
  const paths = [...text.matchAll(/"http:\/\/127\.0\.0\.1:4010(\/api\S+)"/g)].map(([, path]) => path!);
  expect(paths).toHaveLength(3);
  expect(text).toContain(`Documentation: ${url}/docs   Stop: Ctrl+C`);
  await using mock = await startMock({ port: 0, replay });
  for (const path of paths) {
    const response = await fetch(`${mock.url}${path}`, { headers: { authorization: "Bearer any" } });
    expect(response.status, path).toBe(200);
  }
});

test("a sandbox with clicks of its user's own suggests them first, with the days that they are of", async () => {
  const clicks = await readClicks(["fixtures/recordings/mock-2026-09.json"]);
  const text = mockBanner({ url } as Mock, { ...options, clicks });
  const paths = [...text.matchAll(/"http:\/\/127\.0\.0\.1:4010(\/api\S+)"/g)].map(([, path]) => path!);
  expect(paths).toEqual([
    expect.stringMatching(
      /^\/api\/smart-links\/\w+\/clicks\?date_start=2026-11-23&date_end=2026-11-28&limit=2$/,
    ),
    "/api/smart-links/eveniet/clicks?limit=1&include_bots=false",
    "/api/smart-links/fugit/clicks?date_start=2024-01-01&limit=1&offset=1000",
  ]);
  await using mock = await startMock({ port: 0, clicks, now: "2026-12-01T00:00:00Z" });
  const response = await fetch(mock.url + paths[0], { headers: { authorization: "Bearer any" } });
  expect(await response.json()).toMatchObject({ data: { summary: { clicks_total: 224 } } });
});

test("a link of the user's own that no shell would take is not suggested, and written for a URL otherwise", () => {
  const row = { id: "A", created_at: "2026-01-01T10:00:00Z", is_bot: false, is_duplicate: false };
  const first = (link: string) =>
    mockBanner({ url } as Mock, { ...options, clicks: ownClicks([row], { link }), onlyMine: true })
      .split("\n")
      .filter((line) => line.includes("curl"))
      .map((line) => line.slice(line.indexOf("/api")));
  expect(first("my link")[0]).toBe(
    '/api/smart-links/my%20link/clicks?date_start=2026-01-01&date_end=2026-01-01&limit=2"',
  );
  expect(first("it's")).toEqual(['/api/smart-links?limit=10"']);
});
