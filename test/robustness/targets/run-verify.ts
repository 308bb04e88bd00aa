/** `verify` as a process of its own, whose memory is measured. */
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Loopback } from "../../exchange/loopback.ts";
import { commandFile } from "../../support/built.ts";

/** A key in the form of real ones. */
export const key = "ofapi_Secret0123456789abcdefghijABCDEFGHIJ0123456789abc";
/** What no target can make `verify` take, in megabytes of RSS. */
export const mostMegabytes = 200;

/** What a run left behind. */
export interface Judged {
  readonly code: number;
  readonly output: string;
  readonly html: string;
  readonly peakMegabytes: number;
}

export interface Court extends AsyncDisposable {
  judge(target: Loopback, ...flags: readonly string[]): Promise<Judged>;
}

/**
 * Leaves the peak of its memory in a file, in kilobytes. On Linux `maxRSS` counts what the parent had when it started the
 * process, too; `VmHWM` does not.
 */
const tellsPeak = `data:text/javascript,${encodeURIComponent(`
  import { readFileSync, writeFileSync } from "node:fs";
  const ownPeak = () => /VmHWM:\\s+(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1];
  const peak = () => (process.platform === "linux" ? ownPeak() : process.resourceUsage().maxRSS);
  process.on("exit", () => writeFileSync(process.env.PEAK, String(peak())));
`)}`;

/** Runs the built command, with a folder for its reports. */
export async function openCourt(): Promise<Court> {
  const folder = await mkdtemp(join(tmpdir(), "judge-"));
  const [html, peak] = [join(folder, "report.html"), join(folder, "peak")];
  const env = { PATH: process.env.PATH, ONLYFANSAPI_API_KEY: key, PEAK: peak };

  async function judge({ origin }: Loopback, ...flags: readonly string[]): Promise<Judged> {
    const reports = ["--report", "console", "--report", `html=${html}`];
    const command = [commandFile, "verify", origin, "--timeout", "1", ...reports, ...flags];
    const args = ["--import", tellsPeak, ...command];
    const { code, output } = await new Promise<Pick<Judged, "code" | "output">>((resolve) => {
      execFile(
        process.execPath,
        args,
        { env, timeout: 60_000, maxBuffer: 2 ** 26 },
        (error, stdout, stderr) =>
          resolve({ code: error === null ? 0 : Number(error.code), output: stdout + stderr }),
      );
    });
    const peakMegabytes = Number(await readFile(peak, "utf8")) / 1024;
    return { code, output, html: await readFile(html, "utf8"), peakMegabytes };
  }

  return { judge, [Symbol.asyncDispose]: () => rm(folder, { recursive: true }) };
}
