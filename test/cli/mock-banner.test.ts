import { expect, test } from "vitest";
import { mockBanner } from "../../src/cli/mock/mock-banner.ts";
import type { Mock } from "../../src/sandbox.ts";

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
