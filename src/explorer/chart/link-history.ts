/** The whole life of a link: clicks per day and class, from the charts of the four filter combinations. */
import { ask, type ClicksData, clicksIn } from "../api-client.ts";
import { type Question, urlOf } from "../clicks/request-query.ts";
import { dayOf } from "../dates.ts";
import { type Combined, type Counts, combinations, countsOf, type Filter } from "./classes.ts";

export interface Life {
  /** First and last day that the sandbox knows of, the last being today. */
  readonly first: number;
  readonly last: number;
  readonly days: ReadonlyMap<number, Counts>;
}

/** Clicks before this day are not asked for: no data set of the sandbox begins earlier. */
export const firstDay = "2024-01-01";

/** The counts of a question's own window, whatever its filters and page are. */
export async function countsIn(question: Question, session: string): Promise<Counts | undefined> {
  const answers = await askCombined(question, session);
  return answers && countsOf(mapped(answers, ({ summary }) => summary.clicks_total));
}

/** The life of a question's link. */
export async function lifeOf(question: Question, session: string): Promise<Life | undefined> {
  const answers = await askCombined({ ...question, date_start: firstDay, date_end: "" }, session);
  if (!answers) return undefined;
  const perDay = mapped(
    answers,
    ({ chart }) => new Map(chart.map((point) => [point.timestamp, point.clicks])),
  );
  const days = new Map<number, Counts>();
  for (const text of perDay.all.keys()) {
    const day = dayOf(text);
    if (day !== undefined) days.set(day, countsOf(mapped(perDay, (clicks) => clicks.get(text) ?? 0)));
  }
  const last = dayOf(answers.all.filters.date_end) ?? 0;
  return { first: dayOf(firstDay) ?? last, last, days };
}

type Answers = { readonly [K in keyof Combined]: ClicksData };

async function askCombined(question: Question, session: string): Promise<Answers | undefined> {
  const answers = await Promise.all(
    Object.values(combinations).map(async (filter) =>
      clicksIn(await ask(urlOf(onlyTotals(question, filter)), { session })),
    ),
  );
  if (answers.includes(undefined)) return undefined;
  return Object.fromEntries(
    Object.keys(combinations).map((name, index) => [name, answers[index]]),
  ) as unknown as Answers;
}

function onlyTotals(question: Question, { bots, duplicates }: Filter): Question {
  return {
    ...question,
    limit: "1",
    offset: "",
    include_bots: bots ? "" : "false",
    include_duplicates: duplicates ? "" : "false",
  };
}

function mapped<T, U>(
  { all, withoutBots, withoutDuplicates, withoutBoth }: { readonly [K in keyof Combined]: T },
  change: (value: T) => U,
): { readonly [K in keyof Combined]: U } {
  return {
    all: change(all),
    withoutBots: change(withoutBots),
    withoutDuplicates: change(withoutDuplicates),
    withoutBoth: change(withoutBoth),
  };
}
