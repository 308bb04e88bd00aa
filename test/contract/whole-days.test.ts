/** Targets that show whole days as the window, or list them: what a window to the second would tell is not tested. */
import { expect, test } from "vitest";
import { planNames } from "../../src/contract/plan/plans.ts";
import type { Report } from "../../src/contract/report/report.ts";
import { verify } from "../../src/contract/verify.ts";
import type { Target } from "../../src/exchange/target.ts";
import { type AnyBody, mockTarget } from "./support/mock-target.ts";

const now = "2026-02-01T12:00:00Z";

/** The day edge of an instant that was sent; the target reads all instants as UTC. */
const edge = (text: string, name: string) =>
  `${new Date(text).toISOString().slice(0, 10)}T${name === "date_end" ? "23:59:59" : "00:00:00"}Z`;
const names = ["date_start", "date_end"] as const;
const isInstant = (text: string | null): text is string => text !== null && /T.*(Z|\d\d:\d\d)$/.test(text);

/** The echo of what was sent, at the edges of its days. */
function showDays({ data }: AnyBody, _path: string, query: URLSearchParams): void {
  if (!data?.filters) return;
  for (const name of names) {
    const sent = query.get(name);
    if (isInstant(sent)) data.filters[name] = edge(sent, name).replace("Z", "+00:00");
  }
}

/** Reads every instant as its day, and repeats what it read, or what was sent. */
function listingDays(of: Target, repeats: "days" | "what was sent"): Target {
  return {
    ...of,
    async send(request, attempts) {
      const [path = "", text = ""] = request.path.split("?");
      const query = new URLSearchParams(text);
      const sent = names.map((name) => [name, query.get(name)] as const);
      for (const [name, value] of sent) if (isInstant(value)) query.set(name, edge(value, name));
      const result = await of.send({ ...request, path: text ? `${path}?${query}` : path }, attempts);
      if (result.kind !== "response") return result;
      const { response } = result.exchange;
      const body: AnyBody = repeats === "what was sent" ? JSON.parse(response.body || "{}") : {};
      for (const [name, value] of sent)
        if (body.data?.filters && isInstant(value))
          body.data.filters[name] = `${new Date(value).toISOString().slice(0, 19)}+00:00`;
      const shown = repeats === "days" ? response : { ...response, body: JSON.stringify(body) };
      return { ...result, exchange: { ...result.exchange, request, response: shown } };
    },
  };
}

const told = ({ observations }: Report) =>
  observations.some((one) => one.kind === "advisory" && one.check === "windows-are-shown-as-whole-days");
const wrong = ({ violations, warnings, unanswered }: Report) => [...violations, ...warnings, ...unanswered];

for (const clicksPerDay of [0.3, 20, 3000])
  for (const plan of planNames) {
    const options = { seed: "days", clicksPerDay };
    const verified = (target: Target) => verify(target, {}, { plan, now });

    test(`Whole days in the echo violate nothing: ${clicksPerDay} clicks a day, plan ${plan}`, async () => {
      const report = await verified(mockTarget(options, showDays));
      expect(wrong(report)).toEqual([]);
      expect(told(report)).toBe(report.exchanges.some(({ request }) => isOfPart(request.path)));
    });

    test(`Nor do rows of whole days: ${clicksPerDay} clicks a day, plan ${plan}`, async () => {
      const report = await verified(listingDays(mockTarget(options), "days"));
      expect(wrong(report)).toEqual([]);
      expect(told(report)).toBe(report.exchanges.some(({ request }) => isOfPart(request.path)));
    });
  }

/** Whether a list was requested with a bound that is not the edge of a day. */
function isOfPart(path: string): boolean {
  const [place = "", text = ""] = path.split("?");
  const query = new URLSearchParams(text);
  const isPart = (name: string) => {
    const value = query.get(name);
    return isInstant(value) && Date.parse(value) !== Date.parse(edge(value, name));
  };
  return /\/(clicks|conversions)$/.test(place) && names.some(isPart);
}

test("Rows of whole days where the echo repeats what was sent are violations", async () => {
  const target = listingDays(mockTarget({ seed: "days", clicksPerDay: 20 }), "what was sent");
  const { violations } = await verify(target, {}, { plan: "full", now });
  expect(violations.map(({ check }) => check)).toContain("rows-are-not-after-window");
});
