/** The options of a mock that name files: a behaviour to follow, clicks to serve, and a recording to respond from. */
import { behaviourOf } from "../../openapi/behaviour-file.ts";
import { type MockOptions, mockFlags, type OwnClicks, readRecording, readTeam } from "../../sandbox.ts";
import { assumeFlag, readAssumptions } from "../commands/assume-flag.ts";
import { noteUnused, refuseUnused, typedName, type UnusedFlags } from "../commands/unused-flags.ts";
import { type FlagValues, fileFlag } from "../flag.ts";
import type { Io } from "../io.ts";
import { readBehaviourFile } from "../target/input-files.ts";
import { maxAgeFlag, noteAge } from "../target/recording-age.ts";
import { readOwnClicks } from "./own-clicks.ts";

const inReplay = { inReplay: true } as const;

/** `inReplay` as in the flags of a mock. */
export const mockSourceFlags = {
  behaviour: { ...fileFlag("behave as a live target did, as written by `verify --learn FILE`"), ...inReplay },
  assume: { ...assumeFlag, ...inReplay },
  clicks: {
    type: "strings",
    value: "FILES",
    help: "serve the clicks of these files: NDJSON, JSON, CSV, saved responses, recordings or HAR; several, or one with commas",
  },
  link: { type: "string", value: "ID", help: "the link of clicks that name none in `smart_link_id`" },
  team: fileFlag(
    "accounts and links of your own, as `smart-links init` writes them, in the place of invented ones",
  ),
  onlyMine: { type: "boolean", help: "respond with 404 for links that neither --clicks nor --team names" },
  replay: {
    ...fileFlag(
      "return the responses of a recording instead of generated clicks, and other pages and filters of windows that it lists in full",
    ),
    ...inReplay,
  },
  maxAge: { ...maxAgeFlag, ...inReplay },
} as const;

const unusedInReplay = Object.entries({ ...mockFlags, ...mockSourceFlags }).flatMap(([name, flag]) =>
  "inReplay" in flag ? [] : [name],
);

type SourceValues = FlagValues<Omit<typeof mockSourceFlags, "replay">> &
  Partial<FlagValues<typeof mockFlags>> & { readonly replay?: string | undefined };

/** The options of a command that starts a mock. */
export interface SourceInput {
  readonly values: SourceValues;
  readonly typed: ReadonlySet<string>;
}

/** The options that have no effect beside others. */
function unusedFlags({ values, typed }: SourceInput): readonly UnusedFlags[] {
  const { clicks, team, replay, admin, onlyMine, code, fault } = values;
  const isReplay = replay !== undefined;
  const name = (key: string) => typedName(typed, key);
  return [
    {
      flags: unusedInReplay,
      when: isReplay,
      because: `with ${name("replay")}, which returns the responses of a recording as they are`,
    },
    {
      flags: ["link"],
      when: clicks.length === 0,
      because: "without --clicks: it names the link of their rows",
    },
    {
      flags: ["links"],
      when: team !== undefined,
      because: `with ${name("team")}, whose file lists the links`,
    },
    {
      flags: ["links"],
      when: onlyMine,
      because: `with ${name("onlyMine")}: the files name the links`,
    },
    {
      flags: ["onlyMine"],
      when: clicks.length === 0 && team === undefined && !isReplay,
      because: "without --clicks or --team: they name the links that are yours",
    },
    {
      flags: ["maxAge"],
      when: clicks.length === 0 && !isReplay,
      because: "without --clicks or --replay: it is about recordings",
    },
    { flags: ["adminToken"], when: admin === false, because: "without the admin API (--no-admin)" },
    {
      flags: ["failRate"],
      when: code !== undefined || fault !== undefined,
      because: `with ${name(code === undefined ? "fault" : "code")}, which every response follows`,
    },
    {
      flags: ["code"],
      when: fault === "html-502",
      because: `with ${name("fault")} html-502, whose status is 502`,
    },
  ];
}

/** What is right for some requests only, and looks like a slip. */
function doubtfulFlags({ values: { failRate }, typed }: SourceInput): readonly UnusedFlags[] {
  return [
    {
      flags: ["failKinds"],
      when: (failRate ?? 0) === 0 && !typed.has("failRate"),
      because: "without --fail-rate, except for a request that asks for one (Prefer: fail-rate=0.1)",
    },
  ];
}

/**
 * The options of the mock among the options of a command.
 * @throws KitError `invalid_option`, `unreadable_file`, `invalid_behaviour`, `invalid_clicks`, `invalid_team`, `invalid_recording`
 */
export async function mockOptionsOf(
  input: SourceInput,
  io: Io,
): Promise<MockOptions & { readonly clicks: OwnClicks | undefined }> {
  refuseUnused(input.typed, unusedFlags(input));
  noteUnused(input.typed, doubtfulFlags(input), io);
  const values = withoutUnused(input);
  const { behaviour, assume, replay, clicks, link, team, onlyMine } = values;
  const learnt = behaviour === undefined ? undefined : await readBehaviourFile(behaviour, io);
  const recording = replay === undefined ? undefined : await readRecording(replay);
  const own = clicks.length === 0 ? undefined : await readOwnClicks(clicks, { link, now: values.now, io });
  const dated = [...(own?.recordings ?? []), ...(recording ? [{ ...recording, path: replay ?? "" }] : [])];
  for (const each of dated) noteAge(each, { maxAge: values.maxAge, io });
  const names = Object.keys(mockFlags) as (keyof typeof mockFlags)[];
  return {
    ...Object.fromEntries(names.map((name) => [name, values[name]])),
    behaviour: { ...(learnt && behaviourOf(learnt)), ...readAssumptions(assume) },
    clicks: own,
    team: team === undefined ? undefined : await readTeam(team),
    onlyMine,
    replay: recording,
  };
}

/** The keys of the options that have no effect beside the others. */
export function unusedKeys(input: SourceInput): ReadonlySet<string> {
  return new Set(unusedFlags(input).flatMap(({ flags, when }) => (when ? flags : [])));
}

/** Without defaults, and without variables that are meant for other commands. */
function withoutUnused(input: SourceInput): SourceValues {
  const unused = unusedKeys(input);
  const left = Object.fromEntries([...unused].map((name) => [name, undefined]));
  return { ...input.values, ...left, clicks: unused.has("clicks") ? [] : input.values.clicks };
}
