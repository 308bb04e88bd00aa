/** Options of `coverage`, `truth` and `truthRows`, and the same parameters over HTTP: misspelt names are refused. */
import { expect, test } from "vitest";
import { createMock } from "../../../src/sandbox.ts";

const mock = createMock({ seed: "demo", now: "2026-02-01T00:00:00Z" });

test.each<[object, string]>([
  [{ strat: "2026-01-20" }, 'coverage has no option "strat". Did you mean start?'],
  [{ date_start: "2026-01-20" }, 'coverage has no option "date_start". Did you mean start?'],
  [{ date_end: "2026-01-20" }, 'coverage has no option "date_end". Did you mean end?'],
  [{ limit: 5 }, 'coverage has no option "limit". It takes '],
  [{ link: 5 }, 'link is "5", but takes some text.'],
])("coverage refuses %o", (options, message) => {
  expect(() => mock.coverage({ link: "eveniet", ...options })).toThrow(message);
});

test("truth and truthRows refuse options that they do not have", () => {
  const wrong = { date_strat: "2026-01-20" } as object;
  expect(() => mock.truth("eveniet", wrong)).toThrow(
    'truth has no option "date_strat". Did you mean date_start?',
  );
  expect(() => mock.truthRows("eveniet", wrong)).toThrow(
    'truthRows has no option "date_strat". Did you mean date_start?',
  );
});

test.each(["truth", "truthRows"] as const)("%s refuses the names of coverage, with its own", (name) => {
  for (const option of ["start", "end"]) {
    const message = `${name} has no option "${option}". Did you mean date_${option}?`;
    expect(() => mock[name]("eveniet", { [option]: "2026-01-20" })).toThrow(message);
  }
});

test.each([undefined, { link: "eveniet" }])("truth and truthRows refuse %o as a link", (link) => {
  const id = link as unknown as string;
  const message = /^link is (left out|\{"link":"eveniet"\}), but takes the id of a link\.$/;
  expect(() => mock.truth(id)).toThrow(message);
  expect(() => mock.truthRows(id)).toThrow(message);
});

test("reset refuses a part that a session does not have", () => {
  expect(() => mock.reset("setings" as "settings")).toThrow(
    'A session has no part "setings" to reset: there are journal, faults, quota, clock, settings, resources, clicks.',
  );
});

test.each([
  ["coverage?link=eveniet&date_strat=2026-01-20", 'no parameter "date_strat" here. Did you mean date_start?'],
  ["links/eveniet?by=country", 'by has "country", but takes fields of a click such as country_code.'],
  ["links/eveniet?by=referer", 'by has "referer", but takes fields of a click such as referrer.'],
])("the admin API says what %s should have been", async (path, message) => {
  const { statusCode, body } = await mock.inject({ url: `/__admin/${path}` });
  expect({ statusCode, text: JSON.parse(body).message }).toEqual({
    ...{ statusCode: 422, text: expect.stringContaining(message) },
  });
});
