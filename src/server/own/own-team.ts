/** A team that a user describes, as `smart-links.yaml` has it, and what the world takes. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { ValidateFunction } from "ajv/dist/2020.js";
import { KitError } from "../../openapi/kit-error.ts";
import { packageRoot } from "../../openapi/package-root.ts";
import { dayOf, dayText, firstDay, lastDay, secondsPerDay } from "../../world/model/calendar.ts";
import type { Campaign } from "../../world/model/campaigns.ts";
import type { OwnAccount, OwnCampaign, OwnLink, OwnTeam } from "../../world/team/own-team.ts";
import { parseInstant } from "../../world/time/parse-instant.ts";

/** `smart-links.schema.json` describes each field. */
export interface TeamDescription {
  readonly team?: string;
  readonly accounts?: readonly DescribedAccount[];
  readonly links?: readonly DescribedLink[];
}

interface DescribedAccount {
  readonly username: string;
  readonly id?: string;
  readonly name?: string;
  readonly price?: number;
}

interface DescribedLink {
  readonly id: string;
  readonly name?: string;
  readonly type?: "tracking_link" | "free_trial";
  readonly free_trial_days?: number;
  readonly account?: string;
  readonly created?: string;
  readonly tags?: readonly string[];
  readonly clicks_per_day?: number;
  readonly campaigns?: readonly DescribedCampaign[];
}

type CampaignTexts = Omit<OwnCampaign, "adNetwork" | "tracked">;
type DescribedCampaign = Partial<CampaignTexts> & {
  readonly ad_network?: NonNullable<Campaign["adNetwork"]>;
  readonly tracked?: boolean;
};

/** Where a description is wrong: the names and places that lead there, and the reason. */
export interface TeamFault {
  readonly path: readonly (string | number)[];
  readonly reason: string;
}

/** @throws KitError `invalid_team` with the first mistake */
export function ownTeamOf(description: TeamDescription): OwnTeam {
  const [fault] = teamFaults(description);
  if (fault)
    throw new KitError(
      "invalid_team",
      `The team's ${fault.path.join(".") || "description"} ${fault.reason}.`,
    );
  const { team, accounts, links = [] } = description;
  const usernames = (accounts ?? []).map(({ username }) => username);
  return {
    name: team,
    accounts: accounts?.map(accountOf),
    links: new Map(links.map((link) => [link.id, linkOf(link, usernames)])),
  };
}

/** Every mistake, in the order of the schema's checks. */
export function teamFaults(description: unknown): readonly TeamFault[] {
  validate ??= validatorOfSchema();
  if (validate(description)) return [...meaningFaults(description as TeamDescription)];
  return (validate.errors ?? []).map(({ instancePath, keyword, params, message = "", parentSchema }) => {
    const path = instancePath
      .split("/")
      .slice(1)
      .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
    if (keyword === "additionalProperties")
      return { path: [...path, params.additionalProperty], reason: noField(path, parentSchema?.properties) };
    if (keyword === "not") return { path, reason: "begins with test_, which is reserved" };
    const choices = keyword === "enum" ? `: ${params.allowedValues.join(", ")}` : "";
    return { path, reason: `${message}${choices}` };
  });
}

const wholes: Readonly<Record<string, string>> = {
  accounts: "an account",
  links: "a link",
  campaigns: "a campaign",
};

/** @param path Where the object stands that has the field. */
function noField(path: TeamFault["path"], fields: object | undefined): string {
  const list = path.findLast((part) => typeof part === "string");
  return `is no field of ${wholes[list ?? ""] ?? "a team"}, which has ${Object.keys(fields ?? {}).join(", ")}`;
}

let validate: ValidateFunction | undefined;

/** Ajv is loaded when a team is described, because loading it would take a third of a start. */
function validatorOfSchema(): ValidateFunction {
  const { Ajv2020 } = createRequire(import.meta.url)("ajv/dist/2020.js") as typeof import("ajv/dist/2020.js");
  const schema = JSON.parse(readFileSync(new URL("smart-links.schema.json", packageRoot), "utf8"));
  return new Ajv2020({ allErrors: true, verbose: true }).compile(schema);
}

/** Texts of one campaign as UTF-8. A row has room for so much. */
const mostCampaignBytes = 500;

/** What a schema cannot say. */
function* meaningFaults({ accounts = [], links = [] }: TeamDescription): Generator<TeamFault> {
  const usernames = accounts.map(({ username }) => username);
  const ids = links.map(({ id }) => id);
  yield* repeated(usernames, (i) => ["accounts", i, "username"]);
  yield* repeated(ids, (i) => ["links", i, "id"]);
  for (const [i, { account, created, campaigns = [], type, free_trial_days }] of links.entries()) {
    const at = (...path: (string | number)[]) => ["links", i, ...path];
    if (account !== undefined && !usernames.includes(account))
      yield { path: at("account"), reason: "is the username of no account" };
    if (created !== undefined && createdSecondOf(created) === undefined)
      yield {
        path: at("created"),
        reason: `is no day or instant from ${dayText(firstDay)} to ${dayText(lastDay)}`,
      };
    if (free_trial_days !== undefined && type !== "free_trial")
      yield { path: at("free_trial_days"), reason: "is for links of the type free_trial" };
    for (const [j, campaign] of campaigns.entries())
      if (Buffer.byteLength(JSON.stringify(campaign)) > mostCampaignBytes)
        yield { path: at("campaigns", j), reason: `is longer than ${mostCampaignBytes} bytes` };
  }
}

function* repeated(names: readonly string[], path: (i: number) => TeamFault["path"]): Generator<TeamFault> {
  for (const [i, name] of names.entries())
    if (names.indexOf(name) < i) yield { path: path(i), reason: "stands there twice" };
}

function createdSecondOf(text: string): number | undefined {
  const instant = parseInstant(text);
  if ("wrong" in instant) return undefined;
  const day = dayOf(instant.second);
  return day >= firstDay && day <= lastDay ? instant.second : undefined;
}

function accountOf({
  username,
  id = `acct_${username}`,
  name = username,
  price = 9.99,
}: DescribedAccount): OwnAccount {
  return { id, display_name: name, username, subscriptionCents: Math.round(100 * price) };
}

function linkOf(link: DescribedLink, usernames: readonly string[]): OwnLink {
  const { id, name = id, type = "tracking_link", account, created, tags = [], campaigns } = link;
  const { free_trial_days = 7 } = link;
  return {
    profile: {
      name,
      linkType: type,
      freeTrialDays: type === "free_trial" ? free_trial_days : null,
      tags,
      ...(usernames.length > 0
        ? { accountIndex: account === undefined ? 0 : usernames.indexOf(account) }
        : {}),
    },
    createdSecond: created === undefined ? firstDay * secondsPerDay : createdSecondOf(created)!,
    clicksPerDay: link.clicks_per_day,
    campaigns: campaigns?.map(campaignOf),
  };
}

const noTexts: CampaignTexts = {
  referrer: null,
  utm_source: null,
  utm_medium: null,
  utm_campaign: null,
  utm_content: null,
  utm_term: null,
  aff_s1: null,
  aff_s2: null,
  aff_s3: null,
  aff_s4: null,
  aff_s5: null,
};

function campaignOf({ ad_network = undefined, tracked = false, ...texts }: DescribedCampaign): OwnCampaign {
  return { ...noTexts, ...texts, adNetwork: ad_network ?? null, tracked };
}
