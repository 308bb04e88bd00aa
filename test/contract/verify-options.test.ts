import { describe, expect, test } from "vitest";
import { type RunOptions, runSettingsOf } from "../../src/contract/verify-options.ts";
import { smartLinksApi } from "../../src/openapi/description/api-description.ts";
import type { KitError } from "../../src/openapi/kit-error.ts";
import { clicksOperation } from "./support/written-responses.ts";

const noon = "2026-02-01T12:00:00Z";

describe("Defaults of a run", () => {
  test("are the full plan where requests are free, 48 hours until clicks are final, and the edition that fits the subject", () => {
    expect(runSettingsOf({}, { now: noon })).toStrictEqual({
      edition: "2026-09",
      api: smartLinksApi,
      operations: smartLinksApi.operations.filter(
        ({ edition, onlyIfNamed }) => edition === "2026-09" && !onlyIfNamed,
      ),
      subject: { link: "eveniet" },
      plan: { name: "full", now: Date.parse(noon), settleHours: 48 },
      budget: Number.POSITIVE_INFINITY,
    });
    expect(runSettingsOf({ account: "acct_1", link: "fugit" }, { now: noon })).toMatchObject({
      edition: "2026-01",
      subject: { account: "acct_1", link: "fugit" },
      plan: { name: "standard" },
    });
  });

  test("include an account in edition 2026-01 and none in edition 2026-09", () => {
    const { subject } = runSettingsOf({}, { now: noon, edition: "2026-01" });
    expect(subject).toEqual({ account: expect.stringMatching(/^acct_[0-9a-f]{32}$/), link: "eveniet" });
    expect(runSettingsOf({ account: "acct_1" }, { now: noon, edition: "2026-09" }).subject).toEqual({
      link: "eveniet",
    });
  });
});

test("Given options replace the defaults of a run", () => {
  const onProbe = () => undefined;
  const options = {
    plan: "standard",
    settleHours: 0,
    from: "2026-01-01",
    to: "2026-01-01",
    budget: 0,
  } as const;
  expect(runSettingsOf({}, { ...options, now: noon, operations: ["listSmartLinkClicks"], onProbe })).toEqual({
    edition: "2026-09",
    api: smartLinksApi,
    operations: [clicksOperation],
    subject: { link: "eveniet" },
    plan: {
      name: "standard",
      now: Date.parse(noon),
      settleHours: 0,
      from: options.from,
      to: options.to,
    },
    budget: 0,
    onProbe,
  });
});

describe("An invalid option is refused with a message that says what is valid", () => {
  test.each<[Partial<RunOptions>, string]>([
    [
      { edition: "2025-01" as never },
      'edition is "2025-01", but must be one of 2026-01, 2026-09. Did you mean 2026-01?',
    ],
    [{ plan: "huge" as never }, 'plan is "huge", but must be one of standard, full, deep.'],
    [{ from: "yesterday" }, 'from is "yesterday", but must be an ISO 8601 date.'],
    [{ to: "2026-02-30" }, 'to is "2026-02-30", but must be an ISO 8601 date.'],
    [{ now: "" }, 'now is "", but must be an ISO 8601 date.'],
    [{ budget: -1 }, "budget is -1, but must be a number of 0 or more."],
    [{ settleHours: -0.5 }, "settleHours is -0.5, but must be a number of 0 or more."],
    [{ from: "2026-01-02", to: "2026-01-01" }, 'to is "2026-01-01", but must be 2026-01-02 or later.'],
  ])("%o", (options, message) => {
    const refused = () => runSettingsOf({}, { now: noon, ...options });
    expect(refused).toThrow(message);
    const option = message.split(" ")[0]!;
    const facts: Partial<KitError> = { facts: { option, value: options[option as keyof RunOptions] } };
    expect(refused).toThrow(expect.objectContaining({ code: "invalid_option", ...facts }));
  });

  test("and an unknown id of a claim is refused with the list of ids", () => {
    expect(() => runSettingsOf({}, { now: noon, only: ["pages-join", "no-such"] })).toThrow(
      /^only is "no-such", but must be one of .*pages-join, .*/,
    );
    expect(() => runSettingsOf({}, { now: noon, only: ["pages-join"] })).not.toThrow();
  });
});
