/** The options of a mock that name files: a behaviour to follow, and a recording to respond from. */
import { behaviourOf } from "../../openapi/behaviour-file.ts";
import { type MockOptions, mockFlags, readRecording } from "../../sandbox.ts";
import type { FlagValues } from "../flag.ts";
import type { Io } from "../io.ts";
import { readBehaviourFile } from "../target/behaviour-file.ts";
import { assumeFlag, readAssumptions } from "./assume-flag.ts";

export const mockSourceFlags = {
  behaviour: {
    type: "string",
    value: "FILE",
    help: "behave as a live target did, as written by `verify --learn FILE`",
  },
  assume: assumeFlag,
  replay: {
    type: "string",
    value: "FILE",
    help: "return the responses of a recording instead of generated clicks",
  },
} as const;

/**
 * The options of the mock among the options of a command.
 * @throws KitError `unreadable_file`, `invalid_behaviour`, `invalid_recording`
 */
export async function mockOptionsOf(
  values: FlagValues<typeof mockSourceFlags> & Partial<FlagValues<typeof mockFlags>>,
  io: Io,
): Promise<MockOptions> {
  const { behaviour, assume, replay } = values;
  const learnt = behaviour === undefined ? undefined : await readBehaviourFile(behaviour, io);
  const names = Object.keys(mockFlags) as (keyof typeof mockFlags)[];
  return {
    ...Object.fromEntries(names.map((name) => [name, values[name]])),
    behaviour: { ...(learnt && behaviourOf(learnt)), ...readAssumptions(assume) },
    replay: replay === undefined ? undefined : await readRecording(replay),
  };
}
