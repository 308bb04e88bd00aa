/** A session whose calls do not leave the test. */
import { resolveOptions } from "../../../../src/server/app/mock-options.ts";
import { controlsOf } from "../../../../src/server/control/in-process/session-controls.ts";
import { attachPostbacks } from "../../../../src/server/postbacks/attach-postbacks.ts";
import type { PostbackRunner } from "../../../../src/server/session/postbacks/session-postbacks.ts";
import { createState, defaultSession, sessionOf } from "../../../../src/server/session/state.ts";
import type { TimeSources } from "../../../../src/server/session/time-sources.ts";

type Options = Parameters<typeof resolveOptions>[0];

export interface Without {
  readonly options?: Options;
  readonly times?: Partial<TimeSources>;
  /** Takes the place of sending a call: 200 when left out. */
  readonly send?: PostbackRunner["send"];
}

const success: PostbackRunner["send"] = async () => ({ kind: "response", status: 200 });

/** With one postback of all conversions of two links, unless the options say otherwise. */
export function sessionWithoutNetwork({ options, times, send = success }: Without = {}) {
  const usual = { now: "2026-02-01T12:00:00Z", links: 2, receiver: "http://127.0.0.1/in" };
  const state = createState(resolveOptions({ ...usual, ...options }), times);
  const close = attachPostbacks(state, { hosts: [] });
  const session = sessionOf(state, defaultSession);
  const { runner } = session.postbacks;
  session.postbacks.runner = { ...(runner as PostbackRunner), send };
  return { session, controls: controlsOf(() => session), close };
}
