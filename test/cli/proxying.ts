/** Runs `smart-links proxy` in front of an API while a client uses it. */
import { proxyUntil } from "../../src/cli/commands/proxy.ts";
import { fakeIo } from "./fake-io.ts";
import { folder, now, type Ran } from "./run-command.ts";

/** The proxy is stopped when the client is done. */
export async function proxying(
  argv: readonly string[],
  client: (url: string) => Promise<unknown>,
  { env = {} }: { readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Ran> {
  const stop = new AbortController();
  let onUrl: (url: string) => void = () => undefined;
  const listening = new Promise<string>((resolve) => {
    onUrl = resolve;
  });
  const io = fakeIo({ cwd: folder, env, now: () => Date.parse(now) });
  const stderr = (text: string) => {
    io.stderr(text);
    const url = /^Listening on (\S+),/.exec(text)?.[1];
    if (url) onUrl(url);
  };
  const ended = proxyUntil(stop.signal, [...argv, "--port", "0"], { ...io, stderr });
  const url = await Promise.race([listening, ended.then(() => undefined)]);
  if (url !== undefined) await client(url).finally(() => stop.abort());
  return { code: await ended, ...io.written };
}
