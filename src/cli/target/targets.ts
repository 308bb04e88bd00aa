/** The target of a command: an origin, or the file of a recording. */
import { basename, resolve } from "node:path";
import { readFileText, recordingOf, savedResponseOf } from "../../files.ts";
import {
  httpTarget,
  type Recording,
  type SavedRequest,
  type SavedResponse,
  type Target,
  type Wait,
} from "../../judge.ts";
import { KitError } from "../../openapi/kit-error.ts";
import { isLoopbackOrigin } from "../../openapi/loopback.ts";
import type { Io } from "../io.ts";
import { noteAge } from "./recording-age.ts";

/** A target over HTTP. */
export interface LiveTarget {
  readonly kind: "live";
  readonly target: Target;
  /** Whether it is on this machine, where nothing but a sandbox is expected. */
  readonly isLocal: boolean;
}

export interface RecordedTarget {
  readonly kind: "recorded";
  /** The name of the file. */
  readonly name: string;
  readonly recording: Recording;
  /** Of one saved response: what it does not show. */
  readonly lacks?: SavedResponse["lacks"];
}

export interface TargetAccess {
  /** Name of the environment variable that holds the key. */
  readonly keyEnv: string;
  readonly timeoutSeconds: number;
  readonly io: Io;
  /** Days after which a recording is called old. */
  readonly maxAge?: number | undefined;
  /** What is known of the request, if the file is one saved response. */
  readonly saved?: Omit<SavedRequest, "nowMs">;
}

/** The sandbox accepts any key. It is sent to this machine alone, where no key is set. */
const sandboxKey = "ofapi_sandbox";

/**
 * @throws KitError `invalid_target`, `missing_key`, `unreadable_file`, `invalid_recording`
 */
export async function readTarget(text: string, approach: TargetAccess): Promise<LiveTarget | RecordedTarget> {
  if (!text.includes("://")) return await readFileTarget(text, approach);
  const token = keyOf(approach) ?? (isLoopbackOrigin(text) ? sandboxKey : undefined);
  const timeoutMs = Math.ceil(approach.timeoutSeconds * 1000);
  const onWait = waitReporter(approach.io);
  const target = httpTarget(text, { timeoutMs, onWait, ...(token === undefined ? {} : { token }) });
  if (token === undefined) throw missingKey(approach.keyEnv);
  return { kind: "live", target, isLocal: isLoopbackOrigin(text) };
}

/** Shorter waits need no explanation. */
const shortWaitMs = 2000;

/** Says on standard error what is waited for, and how long: to a terminal and in a build log. */
function waitReporter(io: Io): (wait: Wait) => void {
  return ({ ms, status }) => {
    if (ms < shortWaitMs) return;
    const cause = status === undefined ? "the connection failed" : `the target responded with ${status}`;
    io.stderr(`Waiting ${Math.ceil(ms / 1000)} s before the next attempt: ${cause}.\n`);
  };
}

function keyOf({ keyEnv, io }: TargetAccess): string | undefined {
  if (!/^[A-Za-z_]\w*$/.test(keyEnv)) {
    throw new KitError("invalid_option", "--key-env takes the name of an environment variable, not a key.");
  }
  return io.env[keyEnv] || undefined;
}

function missingKey(keyEnv: string): KitError {
  return new KitError("missing_key", `${keyEnv} is not set, and the target needs a key.`, { keyEnv });
}

async function readFileTarget(text: string, { io, maxAge, saved }: TargetAccess): Promise<RecordedTarget> {
  const { cwd = process.cwd() } = io;
  // Read once: it may be a pipe.
  const content = await readFileText(resolve(cwd, text), text).catch((error: unknown) => {
    const isAbsent = error instanceof KitError && error.facts.code === "ENOENT";
    throw isAbsent && looksLikeHost.test(text) ? missingScheme(text) : error;
  });
  const response = saved && savedResponseOf(content, { ...saved, nowMs: io.now() }, text);
  if (response) return { kind: "recorded", name: basename(text), ...response };
  const recording = recordingOf(content.text, text);
  noteAge({ path: text, recordedAt: recording.recordedAt }, { maxAge, io });
  return { kind: "recorded", name: basename(text), recording };
}

const looksLikeHost = /^(?!.*\.json$)(localhost|[\w-]+(\.[\w-]+)+)(:\d+)?\/?$/;

function missingScheme(text: string): KitError {
  const scheme = /^(localhost|\d)/.test(text) ? "http" : "https";
  return new KitError("invalid_target", `There is no file ${text}. Did you mean ${scheme}://${text}?`);
}
