/** Interleaved rounds: in each, every entrant of a case runs beside its baseline, so that noise hits all alike. */
import type { Case, Entrant } from "./cases.ts";
import { type Stretch, underLoad } from "./load.ts";
import type { Running } from "./running.ts";
import { best, median, quantile } from "./statistics.ts";

/** How much is measured. */
export interface Effort {
  readonly rounds: number;
  /** Length of a stretch of load. */
  readonly seconds: number;
}

/** What the rounds say about one entrant. */
export interface Figures {
  readonly entrant: string;
  readonly perSecond: number;
  readonly perCpuSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
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

export async function measure(
  cases: readonly Case[],
  running: ReadonlyMap<string, Running>,
  effort: Effort,
): Promise<readonly MeasuredCase[]> {
  const stretches = new Map<Entrant, Stretch[]>(cases.flatMap(entrantsOf).map((entrant) => [entrant, []]));
  // The first round warms up: compilers take their time.
  for (let round = 0; round <= effort.rounds; round++) {
    for (const each of cases) {
      for (const entrant of entrantsOf(each)) {
        const server = running.get(entrant.server) as Running;
        const seconds = round === 0 ? 3 * effort.seconds : effort.seconds;
        const load = { path: entrant.ask, connections: each.connections, seconds };
        const stretch = await underLoad(server, load);
        if (round > 0) stretches.get(entrant)?.push(stretch);
      }
    }
  }
  return cases.map((each) => {
    const of = (entrant: Entrant) => stretches.get(entrant) ?? [];
    const figures = entrantsOf(each).map((entrant) => {
      const name = [running.get(entrant.server)?.name, entrant.note].filter(Boolean).join(", ");
      return figuresOf(name, of(entrant), of(each.baseline));
    });
    return { title: each.title, figures };
  });
}

/** Every entrant of a case, the baseline first. */
export function entrantsOf({ baseline, entrants }: Case): readonly Entrant[] {
  return [baseline, ...entrants];
}

function figuresOf(entrant: string, own: readonly Stretch[], baseline: readonly Stretch[]): Figures {
  const speed = ({ perCpuSecond }: Stretch) => perCpuSecond;
  const ratios = own.map((stretch, round) => speed(stretch) / speed(baseline[round] as Stretch));
  return {
    entrant,
    perSecond: best(own.map(({ perSecond }) => perSecond)),
    perCpuSecond: best(own.map(speed)),
    p50Ms: median(own.map(({ p50Ms }) => p50Ms)),
    p99Ms: median(own.map(({ p99Ms }) => p99Ms)),
    ratio: best(own.map(speed)) / best(baseline.map(speed)),
    medianRatio: median(ratios),
    lowRatio: quantile(ratios, 0.25),
    highRatio: quantile(ratios, 0.75),
  };
}
