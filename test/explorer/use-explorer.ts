/** The explorer of a sandbox in a browser, for all tests of a file. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { type Mock, startMock } from "../../src/index.ts";
import { buildExplorer, launch } from "./browser.ts";

export let mock: Mock;
export let browser: Browser;

interface ExplorerOptions {
  readonly now?: string;
  readonly clicksPerDay?: number;
}

/** Starts both before the tests of the file or group that calls this, and ends them after it. */
export function useExplorer({ now = "2026-02-01T12:00:00Z", clicksPerDay }: ExplorerOptions = {}): void {
  beforeAll(async () => {
    buildExplorer();
    mock = await startMock({ port: 0, seed: "demo", now, clicksPerDay });
    browser = await launch();
  }, 90_000);
  afterAll(async () => {
    await browser?.close();
    await mock?.close();
  });
}
