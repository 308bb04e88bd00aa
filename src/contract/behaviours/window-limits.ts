/** How long and how old windows may be: no document says it, so what a target accepted and refused is kept and compared. */
import type { BehaviourFile, ObservedWindow } from "../../openapi/behaviour-file.ts";
import { effectiveParametersOf, isOfList, isPage } from "../read/parsed-exchange.ts";
import { isOnlyAboutRange, refusedRangeOf, requestedDays } from "../read/refused-range.ts";
import { dayMs } from "../read/request/instant.ts";
import type { Run } from "../read/run.ts";
import type { RunSet } from "../read/run-set.ts";
import type { Violation } from "../report/report.ts";

interface LocatedWindow extends ObservedWindow {
  readonly exchange: number;
}

/** The longest and oldest windows that a target accepted, and the shortest and newest that it refused. */
export function windowsOf({ runs }: Pick<RunSet, "runs">): readonly LocatedWindow[] {
  const follows = (one: ObservedWindow, from: ObservedWindow) =>
    one.outcome === from.outcome && isDecidedBy(one, from);
  return runs.flatMap(windowsIn).reduce<readonly LocatedWindow[]>((kept, one) => {
    if (kept.some((other) => follows(one, other))) return kept;
    return [...kept.filter((other) => !follows(other, one)), one];
  }, []);
}

/** For each window whose outcome a behaviour file decides, what is wrong with it: nothing while the limit stays. */
export function compareWindows(
  set: Pick<RunSet, "runs">,
  { windows = [], learntAt }: BehaviourFile,
): readonly Omit<Violation, "check">[][] {
  if (windows.length === 0) return [];
  return windowsOf(set).flatMap((now) => {
    const deciding = windows.filter((one) => isDecidedBy(now, one));
    const before = deciding.find(({ outcome }) => outcome === now.outcome) ?? deciding[0];
    if (!before) return [];
    if (before.outcome === now.outcome) return [[]];
    const { operation, exchange } = now;
    const expected = `${inWords(before)}, as on ${learntAt.slice(0, 10)}`;
    return [[{ operation, exchange, at: "/response/status", expected, received: inWords(now), count: 1 }]];
  });
}

/**
 * Whether the outcome of a window follows from that of another as long as the limit of the target stays: what is within an
 * accepted one is accepted. Both measures count: nobody knows whether a window was refused for its length or its age.
 */
function isDecidedBy(one: ObservedWindow, other: ObservedWindow): boolean {
  const [inner, outer] = other.outcome === "accepted" ? [one, other] : [other, one];
  return one.operation === other.operation && inner.days <= outer.days && inner.age <= outer.age;
}

function windowsIn(run: Run): readonly LocatedWindow[] {
  return run.parsedExchanges.flatMap((parsed) => {
    const isRefused = refusedRangeOf(run, parsed)?.kind === "window";
    if (!isOfList(parsed) || !(isRefused || (isPage(parsed) && isOnlyAboutRange(parsed)))) return [];
    const { operation, sent } = parsed.query;
    const { start } = effectiveParametersOf(parsed);
    const [days, age] = [requestedDays(parsed), Math.floor(run.now / dayMs) - Math.floor(start! / dayMs)];
    // Without the present, or the end of the window, it has no measure.
    if (sent[operation.list.window?.start ?? ""] === undefined || !Number.isFinite(days + age)) return [];
    const outcome = isRefused ? "refused" : "accepted";
    return [{ operation: operation.name, outcome, days, age, exchange: parsed.index }];
  });
}

function inWords({ days, age, outcome }: ObservedWindow): string {
  return `a window of ${days} days that begins ${age} days back is ${outcome}`;
}
