/** A project that uses the package from TypeScript. */

/** The compiler options of a strict project. */
export const strict = {
  target: "es2022",
  lib: ["es2023", "esnext.disposable", "dom"],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: true,
  noEmit: true,
};

/** What a user would write, with the types that they would expect. */
export const consumer = `
import { type Click202601, type ClicksResponse, type Mock, sampleClicks, startMock } from "smart-links-kit";
import { smartLinksHandlers } from "smart-links-kit/msw";
export const page: ClicksResponse["2026-09"] = sampleClicks({ link: "eveniet", query: { limit: 2 } });
export const gclid: string | null = page.data.rows[0]!.gclid;
export const old: Click202601 | undefined = sampleClicks({ edition: "2026-01" }).data.rows[0];
// @ts-expect-error edition 2026-01 has no gclid
export const none = old?.gclid;
export const start = async (): Promise<string> => { const mock: Mock = await startMock({ port: 0 }); return mock.url; };
// @ts-expect-error a seed is a text
export const wrong = startMock({ seed: 1 });
export const handlers = smartLinksHandlers({ seed: "demo" });
`;
