/**
 * The settings, one row for each: its flag (type, default, bounds), its help text, what it accepts, where it may be
 * set, and how it is read and shown. The flags and their environment variables, the options of `startMock`, the admin
 * API and the `Prefer` header all follow from this table.
 */
import { mostChanged } from "../../world/model/data-changes.ts";
import { mostClicksPerDay } from "../../world/model/dataset.ts";
import { defaultLinkCount, mostLinks } from "../../world/team/team-links.ts";
import { parseInstant } from "../../world/time/parse-instant.ts";
import { mutantIds, mutantOf } from "../mutants/all.ts";
import type { Mutant } from "../mutants/mutant.ts";
import { delayText, readDelay } from "./delay.ts";
import { faultChoices, isFaultKind } from "./faults.ts";
import { failureText, readCode, readFailures } from "./injected-failure.ts";
import { postbackSettings } from "./postback-settings.ts";
import { type Scenario, scenarioOf, tooLargeNumber } from "./scenarios.ts";
import type { SettingRow } from "./setting-row.ts";
import type { SettingName, Settings } from "./settings.ts";
import { integerWithin, numberWithin, readBoolean, readRate, textOf } from "./value-readers.ts";

const changedShare = {
  type: "number",
  min: 0,
  max: mostChanged,
  default: 0,
  takes: `a number from 0 to ${mostChanged}`,
  perRequest: true,
  read: (given: unknown) => numberWithin(given, 0, mostChanged),
} as const;

export const settingTable = {
  seed: {
    type: "string",
    default: "sandbox",
    help: "name of the data set; the same seed gives the same clicks",
    takes: "some text",
    perRequest: true,
    read: (given) => textOf(given) || undefined,
  },
  clicksPerDay: {
    type: "number",
    min: 0,
    max: mostClicksPerDay,
    help: "average clicks a day of every link (default: from a few to some thousands, by the link's id)",
    takes: `a number from 0 to ${mostClicksPerDay}`,
    perRequest: true,
    read: (given) => numberWithin(given, 0, mostClicksPerDay),
  },
  links: {
    type: "integer",
    min: 0,
    max: mostLinks,
    default: defaultLinkCount,
    help: "links of the team, as the list of links shows them; any other link has clicks too",
    takes: `a whole number from 0 to ${mostLinks}`,
    perRequest: true,
    read: (given) => integerWithin(given, 0, mostLinks),
  },
  late: {
    ...changedShare,
    help: "share of clicks that the API shows hours after they happened, and of conversions that it shows days after",
  },
  corrected: {
    ...changedShare,
    help: "share of clicks whose bot or duplicate mark is wrong for the first 24 hours",
  },
  refunded: {
    ...changedShare,
    help: "share of subscribers with a purchase that is refunded within a week, and then is no longer listed",
  },
  now: {
    type: "string",
    default: "real",
    value: "INSTANT",
    help: "`real`, or the instant at which the clock stands still",
    takes: "`real` or an instant such as 2026-02-01T00:00:00Z",
    perRequest: true,
    read: readNow,
  },
  scenario: {
    type: "string",
    value: "ID",
    help: "a reserved link id; every link behaves like it",
    takes: "a reserved link id or token such as test_empty",
    hint: tooLargeNumber,
    perRequest: true,
    read: (given) => scenarioOf(textOf(given)),
    show: ({ name }: Scenario) => name,
  },
  mutant: {
    type: "string",
    value: "ID",
    help: "a deliberate change of the API, such as page-repeated; GET /__admin/mutants lists them",
    takes: "the id of a mutant such as page-repeated",
    candidates: mutantIds,
    perRequest: true,
    read: (given) => mutantOf(textOf(given)),
    show: ({ id }: Mutant) => id,
  },
  code: {
    type: "integer",
    min: 200,
    max: 599,
    help: "status of every response, from 400 to 599; 200 for no error",
    takes: "200, or a status from 400 to 599",
    perRequest: true,
    read: readCode,
  },
  fault: {
    type: "choice",
    choices: faultChoices,
    value: "KIND",
    help: `a fault of every response: ${faultChoices.join(", ")}`,
    takes: `none or one of ${faultChoices.slice(1).join(", ")}`,
    perRequest: true,
    read: (given) =>
      given === "none" || (typeof given === "string" && isFaultKind(given)) ? given : undefined,
  },
  delay: {
    type: "string",
    value: "MS",
    help: "milliseconds before each response: 500, 200-800, or lognormal-300-0.5 (median, sigma)",
    takes: "milliseconds such as 500, 200-800 or lognormal-300-0.5",
    perRequest: true,
    read: (given) => readDelay(textOf(given)),
    show: delayText,
  },
  failRate: {
    type: "number",
    min: 0,
    max: 1,
    default: 0,
    help: "share of requests that fail, drawn from the seed, the session and the number of the request",
    takes: "a number from 0 to 1",
    perRequest: true,
    read: (given) => numberWithin(given, 0, 1),
  },
  failKinds: {
    type: "strings",
    default: ["500"],
    value: "LIST",
    help: "how they fail: error statuses and names of faults, equally often",
    takes: "statuses and faults such as 500,reset",
    perRequest: true,
    read: readFailures,
    show: (failures: Settings["failKinds"]) => failures.map(failureText),
  },
  rateLimit: {
    type: "string",
    value: "N/min",
    help: "requests a minute (default: no limit)",
    takes: "requests a minute, as 60 or 60/min",
    perRequest: false,
    read: readRate,
  },
  credits: {
    type: "integer",
    min: 0,
    help: "credits that successful calls use up (default: no limit)",
    takes: "a whole number",
    perRequest: false,
    read: (given) => integerWithin(given, 0, 1e9),
  },
  retryAfter: {
    type: "integer",
    min: 0,
    default: 1,
    value: "SECONDS",
    help: "seconds of Retry-After; the quota is full again after them",
    takes: "seconds from 0 to 86400",
    perRequest: true,
    read: (given) => integerWithin(given, 0, 86_400),
  },
  strict: {
    type: "boolean",
    help: "respond with 400 to a preference that cannot be applied",
    takes: "true or false",
    perRequest: true,
    read: readBoolean,
  },
  ...postbackSettings,
} as const satisfies { readonly [K in SettingName]: SettingRow<NonNullable<Settings[K]>> };

/** The rows under one type, for code that goes through all of them. */
export const settingRows = Object.entries(settingTable) as readonly (readonly [
  SettingName,
  SettingRow<never>,
])[];

function readNow(given: unknown): number | "real" | undefined {
  if (given === "real") return "real";
  const instant = parseInstant(textOf(given));
  return "wrong" in instant ? undefined : instant.second * 1000;
}
