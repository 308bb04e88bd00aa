/** The programs of all visitors, and which version of its program a visitor has on a day. */

import { firstDay } from "../model/calendar.ts";
import { below } from "../model/hash.ts";
import {
  facebookBot,
  headlessChrome,
  metaAdsBot,
  metaAdsDay,
  requestsBot,
  unchangingBots,
} from "./bot-agents.ts";
import {
  chromeReleases,
  edgeReleases,
  firefoxReleases,
  instagramReleases,
  iosReleases,
  macSafariReleases,
  operaReleases,
  type Release,
  requestsReleases,
  samsungReleases,
  tiktokReleases,
} from "./browser-releases.ts";
import {
  type Agent,
  type AgentOf,
  chromeIos,
  chromeLinux,
  chromeMac,
  chromePhone,
  chromeTablet,
  chromeWindows,
  edge,
  firefoxAndroid,
  firefoxLinux,
  firefoxWindows,
  instagramAndroid,
  instagramIos,
  ipadSafari,
  iphoneSafari,
  macSafari,
  opera,
  samsung,
  tiktokIos,
} from "./user-agents.ts";

/** A version of a program, and the first day on which visitors have it. */
interface Version {
  readonly day: number;
  readonly agent: Agent;
}

type Program = readonly Version[];

/** Programs of people with their weights. */
const people: readonly (readonly [weight: number, Program])[] = [
  [7, versions(iosReleases, iphoneSafari)],
  [2, versions(iosReleases, ipadSafari)],
  [4, versions(instagramReleases, instagramIos)],
  [2, versions(tiktokReleases, tiktokIos)],
  [1, versions(chromeReleases, chromeIos)],
  [7, versions(chromeReleases, chromePhone)],
  [1, versions(chromeReleases, chromeTablet)],
  [2, versions(samsungReleases, samsung)],
  [1, versions(firefoxReleases, firefoxAndroid)],
  [2, versions(instagramReleases, instagramAndroid)],
  [3, versions(chromeReleases, chromeWindows)],
  [2, versions(chromeReleases, chromeMac)],
  [1, versions(chromeReleases, chromeLinux)],
  [1, versions(edgeReleases, edge)],
  [1, versions(operaReleases, opera)],
  [1, versions(firefoxReleases, firefoxWindows)],
  [1, versions(firefoxReleases, firefoxLinux)],
  [2, versions(macSafariReleases, macSafari)],
];

const bots: readonly (readonly [weight: number, Program])[] = [
  ...unchangingBots.map((agent) => [1, [{ day: firstDay, agent }]] as const),
  [
    2,
    [
      { day: firstDay, agent: facebookBot },
      { day: metaAdsDay, agent: metaAdsBot },
    ],
  ],
  [1, versions(requestsReleases, requestsBot)],
  [1, versions(chromeReleases, headlessChrome)],
];

function versions(releases: readonly Release[], agentOf: AgentOf): Program {
  return releases.map((release) => ({ day: release.day, agent: agentOf(release) }));
}

const programs = [...people, ...bots].map(([, program]) => program);

/** All versions of all programs, in the order of the tables: those of people, then those of bots. */
export const agents: readonly Agent[] = programs.flat().map(({ agent }) => agent);

/** A visitor uses a program, some versions behind the newest. */
interface Choice {
  /** Its index in `programs`. */
  readonly program: number;
  /** The index of its first version in `agents`. */
  readonly first: number;
  readonly lag: number;
}

/** Three visitors in five have the newest version. */
const lags = [0, 0, 0, 1, 2];

/** What a visitor may use, each as often as its weight says: people's choices first. */
const choices: readonly Choice[] = [...people, ...bots].flatMap(([weight], program) => {
  const first = programs.slice(0, program).flat().length;
  const each = lags.map((lag) => ({ program, first, lag }));
  return new Array<readonly Choice[]>(weight).fill(each).flat();
});
const choicesOfPeople = lags.length * people.reduce((sum, [weight]) => sum + weight, 0);
const choicesOfBots = choices.length - choicesOfPeople;

/** The days on which there is a new version of any program, from `firstDay` on. */
const releaseDays = [...new Set([firstDay, ...programs.flat().map(({ day }) => day)])]
  .filter((day) => day >= firstDay)
  .sort((one, other) => one - other);
const lastRelease = releaseDays.at(-1) as number;

/** For each release day, the index in `agents` of every choice. So a row of clicks costs one look into a table. */
const table = Uint16Array.from(
  releaseDays.flatMap((day) => {
    const newest = programs.map((program) => program.findLastIndex((each) => each.day <= day));
    return choices.map(({ program, first, lag }) => first + Math.max(0, newest[program]! - lag));
  }),
);

/** For each day from `firstDay` to the last release, where its part of the table begins. */
const starts = new Int32Array(lastRelease - firstDay + 1);
for (const [i, day] of releaseDays.entries()) starts.fill(choices.length * i, day - firstDay);

/** The versions of programs on a day, for `agentOn`. */
export type AgentsOfDay = number;

export function agentsOfDay(day: number): AgentsOfDay {
  return starts[Math.min(day, lastRelease) - firstDay] as number;
}

/** The index in `agents` of what a visitor with this hash uses. */
export function agentOn(versions: AgentsOfDay, isBot: boolean, hash: number): number {
  const choice = isBot ? choicesOfPeople + below(choicesOfBots, hash) : below(choicesOfPeople, hash);
  return table[versions + choice] as number;
}
