/** Facts about a target that are worth knowing and violate no claim. */
import { bodyErrorsOf } from "../read/request/body-errors.ts";
import { balanceSteps, isUncounted } from "../read/response/usage-steps.ts";
import type { Run } from "../read/run.ts";
import { type RunSet, wholeRun } from "../read/run-set.ts";
import type { Advisory } from "./advisory.ts";
import { clickAdvisories } from "./click-advisories.ts";
import { rangeAdvisories } from "./range-advisories.ts";
import type { Observation } from "./report.ts";

/** The advisories that apply to a run. */
export function advisoriesOf(set: RunSet): readonly Observation[] {
  return [
    ...advisoriesFor(wholeRun(set), advisories),
    { check: "balance-matches-costs", detail: balance(set) },
    { check: "requests-were-throttled", detail: throttling(set) },
    ...set.runs.flatMap((run) => advisoriesFor(run, [...clickAdvisories, ...rangeAdvisories])),
  ].flatMap(({ check, detail }) => (detail === undefined ? [] : [{ kind: "advisory", check, detail }]));
}

function advisoriesFor(run: Run, all: readonly Advisory[]) {
  return all.map(({ check, describe }) => ({ check, detail: describe(run) }));
}

/** How many requests got 429, and whether the responses say how long to wait. */
function throttling({ parsedExchanges, retried = [] }: RunSet): string | undefined {
  const responses = [...parsedExchanges, ...retried].map(({ exchange }) => exchange.response);
  const throttled = responses.filter(({ status }) => status === 429);
  if (throttled.length === 0) return undefined;
  const told = throttled.filter(({ headers }) => headers["retry-after"] !== undefined).length;
  const words = told === throttled.length ? "all" : told === 0 ? "none" : `${told}`;
  return `${throttled.length} of ${responses.length} responses were 429; ${words} of them had Retry-After`;
}

/** Whether the balance fell by what the responses after the first report as used. */
function balance(set: RunSet): string | undefined {
  const steps = balanceSteps(set);
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last || isUncounted(set)) return undefined;
  const spent = steps.reduce((sum, { charge }) => sum + charge, 0);
  const fell = first.had - last.left;
  const text = `the responses report ${spent} credits used, but the balance fell by ${fell}`;
  return spent === fell ? undefined : text;
}

const slowMs = 5_000;

const advisories: readonly Advisory[] = [
  {
    check: "request-bodies-are-documented",
    describe({ parsedExchanges }) {
      const wrong = parsedExchanges.flatMap(({ api, query, exchange: { request } }) => {
        const [first] = bodyErrorsOf(request, query.operation, api);
        return first ? [`${query.operation.name}: the body${first.at} ${first.expected}`] : [];
      });
      if (wrong.length === 0) return undefined;
      return `${wrong.length} requests of the client have a body that openapi.yaml does not allow, such as one of ${wrong[0]}`;
    },
  },
  {
    check: "unauthorized-has-www-authenticate",
    describe({ parsedExchanges }) {
      const refusal = parsedExchanges.find(({ exchange }) => exchange.response.status === 401);
      if (!refusal || "www-authenticate" in refusal.exchange.response.headers) return undefined;
      return "a 401 has no WWW-Authenticate header, which RFC 9110 asks for";
    },
  },
  {
    check: "responses-are-slow",
    describe({ parsedExchanges }) {
      const slow = parsedExchanges.map(({ exchange }) => exchange.latencyMs).filter((ms) => ms > slowMs);
      if (slow.length === 0) return undefined;
      return `${slow.length} of ${parsedExchanges.length} responses took longer than ${slowMs / 1000} s, the slowest ${Math.round(Math.max(...slow) / 1000)} s`;
    },
  },
];
