/** Makes one call of a postback: sends it, writes it into the journal, and notes the response on the postback. */
import { isError } from "../../openapi/error-code.ts";
import { instantTextOfMs } from "../../world/model/calendar.ts";
import type { Postback } from "../resources/postback.ts";
import { withLatestResponse } from "../resources/postbacks.ts";
import { postbackOperation } from "../session/journal/journal-entry.ts";
import { keepResources } from "../session/keep-resources.ts";
import type { MadeCall, PostbackCall } from "../session/postbacks/postback-call.ts";
import type { ReceiverRequest, ReceiverResponse } from "../session/postbacks/receiver.ts";
import { type CallPlace, noteCall, noteNoRetry } from "../session/postbacks/receiver-calls.ts";
import { mostWaiting } from "../session/postbacks/session-postbacks.ts";
import { countMutation, type Session } from "../session/session.ts";
import { receiverRequest, shownHeaders } from "./receiver-request.ts";

/** Further calls where `postback_retries` is `three_times`. */
const assumedRetries = 3;

interface CalledPostback extends Pick<CallPlace, "counted"> {
  /** The postback as it is now; undefined when the call is not to be made, or not again. */
  readonly wanted: () => Postback | undefined;
}

/** Calls a receiver until it responds with 2xx, as often as the setting and the assumption about retries allow. */
export async function makeCall(
  session: Session,
  call: PostbackCall,
  { counted, wanted }: CalledPostback,
): Promise<MadeCall | undefined> {
  const { postback_retries, postback_encoding } = session.shared.datasets.main.behaviour;
  const assumed = postback_retries === "three_times" ? assumedRetries : 0;
  const retries = Math.max(session.settings.postbackRetries, assumed);
  let made: MadeCall | undefined;
  for (let n = 0; n <= retries && !made?.succeeded; n++) {
    const postback = wanted();
    if (!postback) break;
    const request = receiverRequest(postback, call.variables, postback_encoding);
    const place = { counted, isRetry: n > 0, hasRetry: n < retries };
    made = await attempt(session, postback, { call, request, ...place });
  }
  noteNoRetry(session.postbacks.received, counted, call.conversion.id);
  return made;
}

interface Attempt extends Omit<CallPlace, "isBeforeClick"> {
  readonly call: PostbackCall;
  readonly request: ReceiverRequest;
}

async function attempt(session: Session, postback: Postback, planned: Attempt): Promise<MadeCall> {
  const atMs = session.shared.realMs();
  const startMs = performance.now();
  const { resets } = session.postbacks;
  const response = (await session.postbacks.runner?.send(planned.request)) ?? notSent;
  const ms = performance.now() - startMs;
  return noteResponse(session, { ...planned, postback, atMs, response, ms, resets });
}

/** Notes that a call was not made, because the sandbox itself failed. */
export function noteFailedCall(
  session: Session,
  { error, ...made }: Pick<Made, "counted" | "postback" | "call"> & { readonly error: unknown },
): MadeCall {
  const response = { kind: "failure", errorType: "internal_error", message: failureText(error) } as const;
  const request = templateRequest(made.postback);
  const atMs = session.shared.realMs();
  const { resets } = session.postbacks;
  const place = { isRetry: false, hasRetry: false, atMs, ms: 0, resets };
  return noteResponse(session, { ...made, request, response, ...place });
}

/** What an error says may hold values of headers, so its name stands for it. */
export function failureText(error: unknown): string {
  return `Not sent: an error in the sandbox (${isError(error) ? error.name : typeof error}).`;
}

/** The request before its variables have values. */
function templateRequest({ url, http_method: method }: Postback): ReceiverRequest {
  return { url, method, headers: {}, body: undefined };
}

interface Made extends Attempt {
  readonly postback: Postback;
  /** When it began, by the clock of the machine. */
  readonly atMs: number;
  readonly response: ReceiverResponse;
  readonly ms: number;
  /** How often the postbacks had been reset when it began. */
  readonly resets: number;
}

function noteResponse(
  session: Session,
  { postback, call, request, atMs, response, ms, resets, ...place }: Made,
): MadeCall {
  const { postbacks } = session;
  const { conversion } = call;
  const made: MadeCall = {
    postback_id: postback.id,
    conversion_id: conversion.id,
    conversion_type: conversion.type,
    smart_link_id: conversion.link,
    ...resultOf(response),
  };
  postbacks.calls++;
  session.shared.received.postbacks++;
  const isBeforeClick = conversion.clickedMs > session.clock.nowMs();
  noteCall(postbacks.received, made, { ...place, isBeforeClick });
  const { status_code: status, error_message: message } = made;
  postbacks.runner?.log?.({
    session: session.name,
    postback: postback.id,
    request,
    shownHeaders: shownHeaders(request, postback.headers),
    response,
    ms,
  });
  // After a reset its id may be that of another postback.
  if (resets !== postbacks.resets) return made;
  record(session, { call, request, postback, atMs, status, message });
  const latest = {
    id: postbacks.calls,
    conversion_type: conversion.type,
    postback_url: request.url,
    succeeded: made.succeeded,
    status_code: made.status_code,
    error_type: made.error_type,
    error_message: made.error_message,
    created_at: instantTextOfMs(call.dueMs),
  };
  keepResources(session, withLatestResponse(session.resources, postback.id, latest));
  return made;
}

const notSent: ReceiverResponse = { kind: "failure", errorType: "network", message: "Nothing is sent here." };

type CallResult = Pick<MadeCall, "succeeded" | "status_code" | "error_type" | "error_message">;

/** That only 2xx is a success is assumed. */
function resultOf(response: ReceiverResponse): CallResult {
  if (response.kind === "failure") {
    const { errorType: error_type, message: error_message } = response;
    return { succeeded: false, status_code: null, error_type, error_message };
  }
  const { status: status_code } = response;
  const succeeded = status_code >= 200 && status_code < 300;
  if (succeeded) return { succeeded, status_code, error_type: null, error_message: null };
  const error_message = `The receiver responded with status ${status_code}.`;
  return { succeeded, status_code, error_type: "http_error", error_message };
}

/** Tells in the journal that a call is not made, because too many are waiting. */
export function recordDropped(session: Session, postback: Postback, call: PostbackCall): void {
  const { postback_encoding } = session.shared.datasets.main.behaviour;
  const request = receiverRequest(postback, call.variables, postback_encoding);
  const message = `Not sent: ${mostWaiting} calls of this postback are waiting, or there is no memory for more.`;
  record(session, { call, request, postback, atMs: session.shared.realMs(), status: null, message });
}

/** Tells in the journal that conversions have no call, with one entry for all of them. */
export function recordWithoutCalls(session: Session, postback: Postback, message: string): void {
  const request = templateRequest(postback);
  record(session, { request, postback, atMs: session.shared.realMs(), status: null, message });
}

interface CallRecord extends Pick<Made, "request" | "postback" | "atMs"> {
  /** Absent where the entry is about several conversions. */
  readonly call?: PostbackCall;
  readonly status: number | null;
  readonly message: string | null;
}

function record(session: Session, { call, request, postback, status, message, atMs }: CallRecord): void {
  const { mutant } = session.settings;
  if (mutant && call?.isMutated) countMutation(session, mutant);
  const { url, method } = request;
  session.journal.record(
    {
      atMs,
      method,
      url,
      rawHeaders: shownHeaders(request, postback.headers),
      operation: postbackOperation,
      edition: null,
      account: null,
      link: call?.conversion.link ?? null,
      body: null,
    },
    {
      status: status ?? undefined,
      errorBody: undefined,
      scenario: undefined,
      fault: undefined,
      delayMs: 0,
      warnings: message === null ? [] : [message],
      cause: undefined,
      isErrorInjected: false,
      mutant: call?.isMutated ? mutant?.id : undefined,
    },
  );
}
