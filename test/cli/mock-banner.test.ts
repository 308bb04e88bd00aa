import { expect, test } from "vitest";
import { mockBanner } from "../../src/cli/mock/mock-banner.ts";
import { type Mock, readRecording, startMock } from "../../src/sandbox.ts";

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
  await using mock = await startMock({ port: 0, replay });
  for (const path of paths) {
    const response = await fetch(`${mock.url}${path}`, { headers: { authorization: "Bearer any" } });
    expect(response.status, path).toBe(200);
  }
});
