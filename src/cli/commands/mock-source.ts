/** The options of a mock that name files: a behaviour to follow, and a recording to respond from. */
import { behaviourOf } from "../../openapi/behaviour-file.ts";
import { type MockOptions, readRecording } from "../../sandbox.ts";
import type { FlagValues } from "../flag.ts";
import type { Io } from "../io.ts";
import { readBehaviourFile } from "../target/behaviour-file.ts";

export const mockSourceFlags = {
  behaviour: {
    type: "string",
    value: "FILE",
    help: "behave as a live target did, as written by `verify --learn FILE`",
  },
  replay: {
    type: "string",
    value: "FILE",
    help: "return the responses of a recording instead of generated clicks",
  },
} as const;

interface MockSource {
  readonly behaviour: MockOptions["behaviour"];
  readonly replay: MockOptions["replay"];
}

/** @throws KitError `unreadable_file`, `invalid_behaviour`, `invalid_recording` */
export async function mockSource(
  { behaviour, replay }: FlagValues<typeof mockSourceFlags>,
  io: Io,
): Promise<MockSource> {
  const learnt = behaviour === undefined ? undefined : await readBehaviourFile(behaviour, io);
  return {
    behaviour: learnt && behaviourOf(learnt),
    replay: replay === undefined ? undefined : await readRecording(replay),
  };
}
