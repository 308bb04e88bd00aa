/** What is asked until there is a window to judge by, question by query. */
import { describe, expect, test } from "vitest";
import { type Reply, refusal } from "../support/written-responses.ts";
import {
  busy,
  calm,
  calmDays,
  firstOf,
  listing,
  of,
  quarter,
  rowsOf,
  times,
  wide,
} from "./discover-replies.ts";

describe("A window is listed", () => {
  test("of days that the default response shows to be closed", () => {
    const { questions, told } = of([calm, rowsOf(140)]);
    expect(questions).toEqual(["default: ", listing(...calmDays)]);
    expect(told).toBe("2026-01-28T00:00:00 2026-01-29T23:59:59 listed 1000");
  });

  test("with the present and what is final in mind", () => {
    const { end } = of([calm, rowsOf(140)]);
    expect(end).toMatchObject({ run: { now: times.now, settledBefore: Date.parse("2026-01-30T12:00:00Z") } });
  });

  test("as it was given, though it has next to no clicks", () => {
    const given = ["2026-01-05T10:00:00", "2026-01-05T11:00:00"] as const;
    const { questions, told } = of([busy, rowsOf(1)], { from: `${given[0]}Z`, to: `${given[1]}Z` });
    expect(questions).toEqual(["default: ", listing(...given)]);
    expect(told).toBe(`${given.join(" ")} listed 1000`);
  });

  test("of days with next to no clicks, when the link has no more", () => {
    const { questions, told } = of([{ chart: { "2026-01-29": 2 } }, rowsOf(2)]);
    expect(questions[1]).toBe(listing("2026-01-29T00:00:00", "2026-01-29T23:59:59"));
    expect(told).toBe("2026-01-29T00:00:00 2026-01-29T23:59:59 listed 1000");
  });

  test("not by a response without dates, whatever it shows", () => {
    const filters = { date_start: `${calmDays[0]}Z`, date_end: `${calmDays[1]}Z` };
    const { told } = of([{ ...calm, ...rowsOf(50), filters }, { status: 500 }]);
    expect(told).toBe(`${calmDays.join(" ")} not listed 1000`);
  });
});

describe("A link whose last days are quiet is looked at for a quarter of a year", () => {
  test("the response lists it at once when it has no clicks", () => {
    const { questions, told } = of([{}, {}]);
    expect(questions).toEqual(["default: ", wide]);
    expect(told).toBe(`${quarter.join(" ")} listed 1000`);
  });

  test("and days of that are listed", () => {
    const { questions } = of([{}, firstOf(40, { "2025-12-24": 20, "2025-12-25": 20 }, 1), rowsOf(40)]);
    expect(questions).toEqual(["default: ", wide, listing("2025-12-24T00:00:00", "2025-12-25T23:59:59")]);
  });

  test.each<[string, Reply]>([
    ["has no chart", firstOf(5, {}, 1)],
    ["does not come", "failure"],
    ["is a refusal", { status: 404 }],
  ])("and all of it is listed when the response %s", (_, reply) => {
    const { questions, told } = of([{}, reply, rowsOf(5)]);
    expect(questions).toEqual(["default: ", wide, listing(...quarter)]);
    expect(told).toBe(`${quarter.join(" ")} listed 1000`);
  });
});

describe("A window that is refused is tried narrower", () => {
  const since = (day: string) => wide.replace(quarter[0], `${day}T00:00:00`);
  const tooLong = (message: string) => refusal("date_start", message) as Reply;

  test("with the days that the refusal names, today counted", () => {
    const { questions } = of([{}, tooLong("No more than 31 days."), rowsOf(1)]);
    expect(questions).toEqual(["default: ", wide, since("2026-01-02")]);
  });

  test("with a month and with a week, when it names none, or makes the server fail", () => {
    for (const reply of [tooLong("Too long."), { status: 500 }] as const) {
      const { questions, told } = of([{}, reply, reply, rowsOf(0)]);
      expect(questions).toEqual(["default: ", wide, since("2026-01-03"), since("2026-01-26")]);
      expect(told).toBe("2026-01-26T00:00:00 2026-01-29T23:59:59 listed 1000");
    }
  });

  test("as often as the plan allows, also when it was given", () => {
    const given = { from: "2026-01-01", to: "2026-01-20" };
    const reply = tooLong("At most 5 days.");
    expect(of([{}, reply, rowsOf(9)], given).questions[2]).toBe(
      listing("2026-01-16T00:00:00", "2026-01-20T23:59:59"),
    );
    expect(of([{}, reply, reply], { ...given, attempts: 2 }).told).toMatch(/not listed 1000$/);
  });
});

describe("Nothing more is asked", () => {
  test.each([401, 402, 403, 404, 429, 502, 503, 504, 520])(
    "of who turns the first question away with %i",
    (status) => {
      expect(of([{ status }]).told).toBe("hopeless");
    },
  );

  test("of who does not respond to the first request", () => {
    expect(of(["failure"]).told).toBe("hopeless");
  });

  test.each([400, 422, 500])("of who fails twice, first with %i", (status) => {
    for (const second of [{ status }, { status: 401 }, "failure"] as const)
      expect(of([{ status }, second])).toMatchObject({ questions: ["default: ", wide], told: "hopeless" });
  });

  test("but who fails once has a second chance", () => {
    expect(of([{ status: 500 }, {}]).told).toBe(`${quarter.join(" ")} listed 1000`);
  });
});

test.each<Reply>(["failure", { status: 500 }, { status: 401 }, { status: 404 }])(
  "a listing that fails with %j is not tried again",
  (reply) => {
    expect(of([calm, reply]).told).toBe(`${calmDays.join(" ")} not listed 1000`);
  },
);

test("a listing that brings no page at all is not tried again: the same request would bring the same", () => {
  expect(of([calm, { status: 200, body: { data: {} } }]).told).toBe(`${calmDays.join(" ")} not listed 1000`);
});
