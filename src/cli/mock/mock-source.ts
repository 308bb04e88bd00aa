/** The options of a mock that name files: a behaviour to follow, clicks to serve, and a recording to respond from. */
import { behaviourOf } from "../../openapi/behaviour-file.ts";
import { KitError } from "../../openapi/kit-error.ts";
import { type MockOptions, mockFlags, readRecording, readTeam } from "../../sandbox.ts";
import { assumeFlag, readAssumptions } from "../commands/assume-flag.ts";
import { envName, type FlagValues, fileFlag } from "../flag.ts";
import type { Io } from "../io.ts";
import { readBehaviourFile } from "../target/input-files.ts";
import { maxAgeFlag, noteAge } from "../target/recording-age.ts";
import { readOwnClicks } from "./own-clicks.ts";

export const mockSourceFlags = {
  behaviour: fileFlag("behave as a live target did, as written by `verify --learn FILE`"),
  assume: assumeFlag,
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
  replay: fileFlag(
    "return the responses of a recording instead of generated clicks, and other pages and filters of windows that it lists in full",
  ),
  maxAge: maxAgeFlag,
} as const;

/**
 * The options of the mock among the options of a command.
 * @throws KitError `unreadable_file`, `invalid_behaviour`, `invalid_clicks`, `invalid_team`, `invalid_recording`
 */
export async function mockOptionsOf(
  values: FlagValues<typeof mockSourceFlags> & Partial<FlagValues<typeof mockFlags>>,
  io: Io,
): Promise<MockOptions> {
  const { behaviour, assume, replay, clicks, link, team, onlyMine } = values;
  const learnt = behaviour === undefined ? undefined : await readBehaviourFile(behaviour, io);
  const recording = replay === undefined ? undefined : await readRecording(replay);
  if (link !== undefined && clicks.length === 0 && io.env[envName("link")] !== link)
    throw new KitError("invalid_option", "--link names the link of the rows of --clicks: give --clicks too.");
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
