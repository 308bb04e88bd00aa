/** What `smart-links mock --log json` prints when it has started, in the place of the banner: a line like those of the log. */
import { version } from "../../openapi/generated/version.gen.ts";
import type { Mock } from "../../sandbox.ts";
import { type BannerOptions, openTo } from "./mock-banner.ts";

interface Start {
  /** Milliseconds since 1970. */
  readonly nowMs: number;
  readonly pid: number;
}

export function startLine({ url }: Mock, options: BannerOptions, { nowMs, pid }: Start): string {
  const time = new Date(nowMs).toISOString();
  const { settings = [] } = options;
  const line = { time, event: "listening", url, pid, version, ...openTo(url, options) };
  return `${JSON.stringify({ ...line, ...(settings.length > 0 && { settings }) })}\n`;
}
