/** Interleaved rounds: in each, every candidate of a case runs beside its baseline, so that noise hits all alike. */
import type { Candidate, Case } from "./cases.ts";
import { type Measurement, underLoad } from "./generator/load.ts";
import type { Running } from "./running.ts";
import { best, median, quantile } from "./statistics.ts";

/** How much is measured. */
export interface Effort {
  readonly rounds: number;
  /** Length of a measurement of load. */
  readonly seconds: number;
}

/** What the rounds say about one candidate. */
export interface Figures {
  readonly candidate: string;
  readonly perSecond: number;
  readonly perCpuSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** CPU seconds of the server in a second: the middle round. */
  readonly busy: number;
  /** Rounds in which the server was less than `saturated` busy: their figures are lower than they could be. */
  readonly roundsNotBusy: number;
  /** The least ratio that it should have. */
  readonly must?: number | undefined;
  /** Requests per CPU second against the baseline: the best decile of each. */
  readonly ratio: number;
  /** The same, round by round: the middle one, and the quarter below and above it. */
  readonly medianRatio: number;
  readonly lowRatio: number;
  readonly highRatio: number;
}

/** A case with its figures, the baseline's first. */
export interface MeasuredCase {
  readonly title: string;
  readonly figures: readonly Figures[];
}

/** How busy a server is that has always a request to respond to, in CPU seconds in a second. */
export const saturated = 0.95;

/** So many that there is always a request to respond to. */
export const connections = 16;

export async function measure(
  cases: readonly Case[],
  running: ReadonlyMap<string, Running>,
  effort: Effort,
): Promise<readonly MeasuredCase[]> {
  const measurements = new Map<Candidate, Measurement[]>(
    cases.flatMap(candidatesOf).map((candidate) => [candidate, []]),
  );
  // The first round warms up: compilers take their time.
  for (let round = 0; round <= effort.rounds; round++) {
    for (const each of cases) {
      for (const candidate of candidatesOf(each)) {
        const server = running.get(candidate.server) as Running;
        const seconds = round === 0 ? 2 * effort.seconds : effort.seconds;
        const load = { requests: candidate.requests, connections, seconds };
        const measurement = await underLoad(server, load);
        if (round > 0) measurements.get(candidate)?.push(measurement);
      }
    }
  }
  return cases.map((each) => {
    const of = (candidate: Candidate) => measurements.get(candidate) ?? [];
    const figures = candidatesOf(each).map((candidate) => {
      const name = [running.get(candidate.server)?.name, candidate.note].filter(Boolean).join(", ");
      const { must } = candidate;
      return { ...figuresOf(name, of(candidate), of(each.baseline)), must };
    });
    return { title: each.title, figures };
  });
}

/** Every candidate of a case, the baseline first. */
export function candidatesOf({ baseline, candidates }: Case): readonly Candidate[] {
  return [baseline, ...candidates];
}

function figuresOf(
  candidate: string,
  own: readonly Measurement[],
  baseline: readonly Measurement[],
): Figures {
  const speed = ({ perCpuSecond }: Measurement) => perCpuSecond;
  const ratios = own.map((measurement, round) => speed(measurement) / speed(baseline[round] as Measurement));
  return {
    candidate,
    perSecond: best(own.map(({ perSecond }) => perSecond)),
    perCpuSecond: best(own.map(speed)),
    p50Ms: median(own.map(({ p50Ms }) => p50Ms)),
    p99Ms: median(own.map(({ p99Ms }) => p99Ms)),
    busy: median(own.map(({ busy }) => busy)),
    roundsNotBusy: own.filter(({ busy }) => busy < saturated).length,
    ratio: best(own.map(speed)) / best(baseline.map(speed)),
    medianRatio: median(ratios),
    lowRatio: quantile(ratios, 0.25),
    highRatio: quantile(ratios, 0.75),
  };
}
