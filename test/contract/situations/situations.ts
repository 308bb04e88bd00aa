/** Situations that a judge may find: sound runs, targets that behave otherwise, and replies that lack something. */
import type { Exchange } from "../../../src/exchange/exchange.ts";
import { generalAssumptions } from "../support/general-assumptions.ts";
import { crowdedRows, crowdedWindow, referenceNow, referenceRows } from "../support/reference-rows.ts";
import { asked, few, type Situation, type Situations } from "./situation.ts";
import { lacking, toldOtherwise } from "./situations-pages.ts";
import { askedOtherwise, headedOtherwise, refused } from "./situations-replies.ts";

async function otherwise(): Promise<Situations> {
  const found: Record<string, Situation> = {};
  for (const [id, { value, alternatives }] of Object.entries(generalAssumptions))
    for (const other of alternatives.filter((each) => each !== value).slice(0, 2))
      found[`${id} is ${other}`] = { exchanges: await asked({ behaviour: { [id]: other } }) };
  return found;
}

/** How things stand with a target, or with time. */
async function standing(quiet: readonly Exchange[]): Promise<Situations> {
  return {
    "60 clicks, in 2026-01": {
      exchanges: await asked({ edition: "2026-01", rows: referenceRows(60, { edition: "2026-01" }) }),
    },
    "plan standard": { exchanges: await asked({ plan: "standard" }) },
    "no clicks": { exchanges: await asked({ rows: [] }) },
    "one click": { exchanges: await asked({ rows: few.slice(30, 31) }) },
    "two crowded seconds": {
      exchanges: await asked({ rows: crowdedRows(1100), ...crowdedWindow }),
    },
    "no present": { exchanges: quiet, options: {} },
    "a present before all clicks": { exchanges: quiet, options: { now: Date.parse("2026-01-01T00:00:00Z") } },
    "a present in the midst": { exchanges: quiet, options: { now: Date.parse("2026-01-27T00:00:00Z") } },
    "clicks that settle at once": {
      exchanges: quiet,
      options: { now: Date.parse(referenceNow), settleHours: 0 },
    },
    ...(await otherwise()),
    "slow answers": {
      exchanges: quiet.map((exchange, index) => ({ ...exchange, latencyMs: 4_000 + 500 * index })),
    },
    "answers at the edge of slowness": {
      exchanges: quiet.map((exchange) => ({ ...exchange, latencyMs: 5_000 })),
    },
  };
}

/** Sound runs, and situations to compare with them: what begins like a sound run is made from that. */
interface Collection {
  readonly sound: Situations;
  readonly situations: Situations;
}

async function collect(): Promise<Collection> {
  const quiet = await asked({});
  const listable = await asked({ rows: referenceRows(1100, { edition: "2026-09" }) });
  const ofMany = Object.entries(lacking(listable)).filter(([name]) =>
    /chart|empty rows|one row|limit|flags/.test(name),
  );
  return {
    sound: { "60 clicks": { exchanges: quiet }, "1,100 clicks": { exchanges: listable } },
    situations: {
      ...(await standing(quiet)),
      ...refused(quiet),
      ...headedOtherwise(quiet),
      ...lacking(quiet),
      ...Object.fromEntries(ofMany.map(([name, situation]) => [`1,100 clicks, ${name}`, situation])),
      ...toldOtherwise(quiet),
      ...askedOtherwise(quiet),
    },
  };
}

/** Made once for all that is tested in a process. */
export async function situationsOnce(): Promise<Collection> {
  const kept = globalThis as { situations?: Collection };
  kept.situations ??= await collect();
  return kept.situations;
}
