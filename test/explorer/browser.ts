/** A real browser for tests, and the page that was built for it. */
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from "playwright-core";
import { build } from "../support/built.ts";
import { chromiumPath } from "../support/chromium.ts";

/** Starts Chromium with an empty profile. No name is resolved: whatever leaves the machine fails, and is seen. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath ?? "",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ],
  });
}

/** A page and what went on in it. */
export interface Watched {
  readonly page: Page;
  readonly context: BrowserContext;
  /** URLs that the page asked for. */
  readonly requested: readonly string[];
  /** Errors of the console, and those that nobody caught. */
  readonly errors: readonly string[];
}

export async function open(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const requested: string[] = [];
  const errors: string[] = [];
  page.on("request", (request) => requested.push(request.url()));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto(url);
  return { page, context, requested, errors };
}

/** Builds the explorer unless its built files are newer than all of its sources. */
export function buildExplorer(): void {
  build("build:explorer", "dist/explorer/main.js", ["src/explorer"]);
}
