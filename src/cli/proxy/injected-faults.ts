/** Failures and delays of the sandbox, in front of the target of a proxy. */
import { KitError } from "../../openapi/kit-error.ts";
import { drawDelay, type FaultKind, type ProxyFaults, randomFor, readDelay } from "../../proxy.ts";
import { typedName, type UnusedFlags } from "../commands/unused-flags.ts";

interface FaultFlags {
  readonly failRate: number;
  readonly failKinds: readonly string[];
  readonly fault: "none" | FaultKind | undefined;
  readonly delay: string | undefined;
}

/** The options that have no effect beside others. */
export function unusedFaultFlags(
  { failRate, fault }: FaultFlags,
  typed: ReadonlySet<string>,
): readonly UnusedFlags[] {
  return [
    {
      flags: ["failRate", "failKinds"],
      when: fault !== undefined,
      because: `with ${typedName(typed, "fault")}, which every response follows`,
    },
    {
      flags: ["failKinds"],
      when: failRate === 0 && !typed.has("failRate"),
      because: "without --fail-rate: no request fails",
    },
  ];
}

/**
 * Starts the sandbox that responds where a request is to fail. Undefined when nothing is to happen.
 * @throws KitError `invalid_option`
 */
export async function startFaults(flags: FaultFlags): Promise<(ProxyFaults & AsyncDisposable) | undefined> {
  const { failRate, failKinds, fault, delay: text } = flags;
  const delay = text === undefined ? undefined : readDelay(text);
  if (text !== undefined && delay === undefined) {
    const takes = "milliseconds such as 500, 200-800 or lognormal-300-0.5";
    throw new KitError("invalid_option", `--delay takes ${takes}.`, { option: "--delay" });
  }
  // As in the sandbox: a fault of every response comes before chance, and `none` stands for no failure.
  const share = fault === undefined ? failRate : fault === "none" ? 0 : 1;
  if (share === 0 && delay === undefined) return undefined;
  // Loaded only here: a proxy needs no sandbox otherwise.
  const { startMock } = await import("../../sandbox.ts");
  const kinds = fault === undefined ? failKinds : [fault];
  const mock = share === 0 ? undefined : await startMock({ port: 0, failRate: 1, failKinds: kinds });
  let number = 0;
  return {
    origin: mock?.url,
    next() {
      number += 1;
      const random = (which: Parameters<typeof randomFor>[1]) =>
        randomFor({ seed: "proxy", session: "proxy", number }, which);
      const delayMs = delay === undefined ? 0 : drawDelay(delay, random("delay"), random("delay2"));
      return { delayMs, fails: random("fails") < share };
    },
    [Symbol.asyncDispose]: async () => await mock?.close(),
  };
}
