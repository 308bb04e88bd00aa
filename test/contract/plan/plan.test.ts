/** Which questions are asked, in which order, and of whom no more is asked. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type PlanName, planNames, plans } from "../../../src/contract/plan/plans.ts";
import type { ProbeId } from "../../../src/contract/plan/probe.ts";
import { listable, questions, rows, twoDays } from "../support/plan-probes.ts";
import { clicks, type Page, pageOf, type Reply } from "../support/written-responses.ts";

/** No window fits a page. */
const busy = (id: ProbeId): Page =>
  id === "default" || id === "listing" ? { chart: { "2026-01-28": 1e9, "2026-01-29": 1e9 }, total: 2e9 } : {};
/** A link whose last clicks are of December. */
const quiet = (id: ProbeId): Reply =>
  id === "default"
    ? {}
    : id === "wide"
      ? { chart: { "2025-12-24": 2, "2025-12-25": 3 }, total: 5 }
      : pageOf(rows);

describe("Of a window that was listed, plan", () => {
  test.each<[PlanName, string]>([
    ["standard", "default listing page mixed again no-key bad-limit"],
    [
      "full",
      "default listing page mixed other-filter all-filters part rest past-end again no-key bad-limit unknown-link",
    ],
    [
      "deep",
      "default listing page mixed other-filter lenient-input huge-limit all-filters part past-end rest again no-key bad-limit unknown-link inverted wrong-key bad-date bad-flag zero-limit word-limit",
    ],
  ])("%s asks", (name, expected) => {
    expect(questions(name, listable)).toBe(expected);
  });
});

describe("Of a window that no page holds, plan", () => {
  const given = { from: "2026-01-28T23:59:59Z", to: "2026-01-29T00:00:00Z" };
  test.each<[PlanName, string]>([
    ["standard", "default listing page all-filters again no-key bad-limit"],
    [
      "full",
      "default listing page all-filters part rest one-filter other-filter past-end again no-key bad-limit unknown-link",
    ],
    [
      "deep",
      "default listing page all-filters part lenient-input huge-limit rest one-filter other-filter past-end again no-key bad-limit unknown-link inverted wrong-key bad-date bad-flag zero-limit word-limit",
    ],
  ])("%s asks", (name, expected) => {
    expect(questions(name, busy, given)).toBe(expected);
  });
});

describe("Where there is less room", () => {
  test.each([
    [0, ""],
    [1, "default"],
    [2, "default listing"],
    [3, "default listing again"],
    [4, "default listing page again"],
    [5, "default listing page again no-key"],
    [6, "default listing page again no-key bad-limit"],
    [7, "default listing page mixed again no-key bad-limit"],
  ])("%i requests of the standard plan are these", (size, expected) => {
    expect(questions("standard", listable, { size })).toBe(expected);
  });

  test("every plan keeps to it, and repeats its listing before what is to be refused", () => {
    const name = fc.constantFrom(...planNames);
    fc.assert(
      fc.property(name, fc.constantFrom(listable, busy, quiet), fc.nat(18), (plan, reply, room) => {
        const size = Math.min(room, plans[plan].size);
        const asked = questions(plan, reply, { size }).split(" ");
        expect(asked.filter((id) => id !== "")).toHaveLength(size);
        const again = asked.indexOf("again");
        const data = again < 0 ? asked : asked.slice(0, again);
        const later = again < 0 ? [] : asked.slice(again + 1);
        const refused: readonly string[] = plans[plan].refusals;
        expect(data.filter((id) => refused.includes(id))).toEqual([]);
        expect(later.filter((id) => !refused.includes(id))).toEqual([]);
        if (again < 0) expect(data.filter((id) => !/^(default|wide|listing|)$/.test(id))).toEqual([]);
      }),
    );
  });

  test("since the window took longer to find, data is left out, but for one query, and then refusals", () => {
    /** With whom ever fewer seconds still hold more than a page. */
    const crowded = (id: ProbeId): Reply =>
      id === "default"
        ? { chart: { "2026-01-28": 10_000, "2026-01-29": 10_000 } }
        : { ...busy(id), total: 1100 };
    expect(questions("standard", quiet)).toBe("default wide listing page again no-key bad-limit");
    expect(questions("standard", crowded)).toBe("default listing listing listing page again no-key");
    expect(questions("deep", crowded)).toBe(
      "default listing listing listing listing page all-filters part lenient-input huge-limit rest again no-key bad-limit unknown-link inverted wrong-key bad-date bad-flag zero-limit word-limit",
    );
  });
});

describe("The deep plan", () => {
  test("takes each liberty by itself when all at once are refused", () => {
    const refusing = (id: ProbeId) => (id === "lenient-input" ? { status: 422 } : listable(id));
    const extra = "rest bare-days digits unknown-parameter again";
    expect(questions("deep", refusing)).toMatch(`${extra} no-key bad-limit unknown-link inverted`);
    expect(questions("deep", refusing)).not.toMatch(/bad-flag|zero-limit|gap/);
    const singles = /bare-days|digits|unknown-parameter/;
    expect(questions("deep", (id) => (id === "lenient-input" ? "failure" : listable(id)))).not.toMatch(
      singles,
    );
    expect(questions("deep", refusing, { size: 16 })).toMatch(/lenient-input .*again/);
  });

  /** Whose charts show every day that was asked for: only the answer to `gap` would show what becomes of others. */
  const everyDay = (id: ProbeId): Reply => {
    if (id === "lenient-input") return { chart: { "2026-01-29": 3 } };
    return id === "default" || id === "listing" || id === "gap" ? listable(id) : { status: 500 };
  };

  test("asks for seconds without clicks when no chart showed a day without them", () => {
    expect(questions("deep", everyDay)).toMatch(/ rest gap again no-key .* zero-limit$/);
    expect(questions("full", everyDay)).not.toMatch(/gap/);
    const silent = (id: ProbeId) => (id === "gap" ? "failure" : everyDay(id));
    expect(questions("deep", silent)).toMatch(/ rest gap again no-key /);
  });

  test("asks for them only where the listing is still repeated", () => {
    expect(questions("deep", everyDay, { size: 4 })).toBe("default listing page again");
    expect(questions("deep", everyDay, { size: 5 })).toBe("default listing page gap again");
  });

  test("asks for them too when only today is missing, as nothing may have happened yet", () => {
    const chart = { "2026-01-28": 2, "2026-01-29": 3, "2026-01-30": 1, "2026-01-31": 1 };
    const filters = { date_start: "2026-01-28T00:00:00Z", date_end: "2026-02-01T23:59:59Z" };
    const untilToday = (id: ProbeId) => (id === "default" ? { chart, filters } : everyDay(id));
    expect(questions("deep", untilToday)).toMatch(/ rest gap again /);
  });

  test("does not when one did, or when every second has clicks", () => {
    const crowded = { ...pageOf(clicks("2026-01-28T00:00:01", "2026-01-28T00:00:00")), chart: twoDays.chart };
    const gapless = (id: ProbeId) => (id === "listing" ? crowded : everyDay(id));
    for (const reply of [listable, gapless]) expect(questions("deep", reply)).not.toMatch(/gap/);
  });
});

describe("A listing to which rows were added meanwhile is requested a third time", () => {
  const grownOn = (day: string) => (id: ProbeId) => {
    if (id !== "listing" && id !== "again") return listable(id);
    const times = id === "listing" ? [`${day}T10:00:00`] : [`${day}T11:00:00`, `${day}T10:00:00`];
    return { ...pageOf(clicks(...times)), chart: { [day]: times.length } };
  };
  const asked = (day: string) => questions("standard", grownOn(day), { from: day, to: day });

  test("in place of no other request, where late rows may come", () => {
    expect(asked("2026-01-31")).toBe("default listing page mixed again third-time no-key bad-limit");
  });

  test("but not where all rows are final", () => {
    expect(asked("2026-01-28")).toBe("default listing page mixed again no-key bad-limit");
  });
});

describe("No more is asked", () => {
  test("of who turns the first request away", () => {
    expect(questions("deep", () => ({ status: 401 }))).toBe("default");
  });

  test("of who did not respond twice in a row", () => {
    const silentFrom = (first: number, last: number) => (id: ProbeId, turn: number) =>
      turn >= first && turn <= last ? "failure" : listable(id);
    expect(questions("full", silentFrom(0, 9))).toBe("default");
    expect(questions("full", silentFrom(2, 9))).toBe("default listing page mixed");
    expect(questions("full", silentFrom(2, 2))).toBe(questions("full", listable));
    const everyOther = (id: ProbeId, turn: number) => (turn % 2 === 0 && turn > 0 ? "failure" : listable(id));
    expect(questions("full", everyOther)).toBe(questions("full", listable));
  });
});
