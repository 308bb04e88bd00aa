/** A fresh Chromium of this machine, for what only a browser can show. */
import { accessSync, constants, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { type BrowserContext, chromium } from "playwright-core";

export interface Chromium extends AsyncDisposable {
  readonly context: BrowserContext;
}

/** Names of the browser. The one without windows comes first: it opens a page in half the time. */
const names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];

/** Path of the browser: `CHROMIUM`, or the first one on the path; undefined when there is none. */
export const chromiumPath: string | undefined = process.env.CHROMIUM ?? onPath();

/** Starts it with a new profile and without anything that would ask the network by itself. */
export async function startChromium(executablePath: string): Promise<Chromium> {
  const profile = mkdtempSync(join(tmpdir(), "smart-links-chromium-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
  });
  return {
    context,
    async [Symbol.asyncDispose]() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

function onPath(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return candidates.find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
