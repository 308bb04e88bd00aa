/** Assumptions about what follows a change. The checks only read, so these need requests of a client that writes. */
import type { AssumptionId } from "../../openapi/assumptions.ts";
import type { Detection } from "../read/detection.ts";
import { asRecord } from "../read/json/as-record.ts";
import { parseBody } from "../read/json/safe-json.ts";
import { wasBefore } from "../read/order.ts";
import type { ParsedExchange } from "../read/parsed-exchange.ts";
import { recordsOf, responsesOf } from "../read/response/operation-responses.ts";
import type { Run } from "../read/run.ts";
import { type BehaviourDetector, detected, isRefusedFor, undetected } from "./behaviour-detector.ts";
import { linksPath } from "./links.ts";

const atStatus = "/response/status";

export const deletedLinkClicks = afterChange("deleted_link_clicks", (run) => {
  const deleted = requestsOf(run, "deleteSmartLink").filter(isDone);
  const reads = run.parsedExchanges.filter(
    (read) =>
      ofClicks.includes(read.query.operation.name) &&
      deleted.some(({ parsed }) => parsed.query.link === read.query.link && wasBefore(parsed, read)),
  );
  // The last one: of requests whose times are not known, one that was sent with the deletion may have come before it.
  const last = reads.findLast(({ exchange }) => [200, 404].includes(exchange.response.status));
  if (!last) return undefined;
  const value = last.exchange.response.status === 404 ? "not_found" : "readable";
  return detected(last, { at: atStatus, value, detail: "a deleted link was requested" });
});

const ofClicks = ["listSmartLinkClicks", "listSmartLinkConversions", "getSmartLinkStats"];

export const duplicateLinkNames = afterChange("duplicate_link_names", (run) => {
  const created = requestsOf(run, "createSmartLink");
  const listed = responsesOf(run, linksPath).flatMap(({ parsed, data }) =>
    recordsOf(data).map(({ name }) => ({ name, by: parsed })),
  );
  const known = [
    ...listed,
    ...created.filter(isDone).map(({ parsed, sent }) => ({ name: sent.name, by: parsed })),
  ];
  for (const one of created) {
    const { parsed, sent } = one;
    if (!known.some(({ name, by }) => name === sent.name && wasBefore(by, parsed))) continue;
    const value = isDone(one) ? "accepted" : isRefusedFor(parsed, ["name"]) ? "refused" : undefined;
    if (value) return detected(parsed, { at: atStatus, value, detail: "a name was given to a second link" });
  }
  return undefined;
});

export const unknownAccount = afterChange("unknown_account", (run) => {
  for (const { parsed, sent } of requestsOf(run, "createSmartLink")) {
    const isNotFound = parsed.exchange.response.status === 404;
    const isRefused = parsed.query.invalid.length === 0 && isRefusedFor(parsed, ["account_id"]);
    if (typeof sent.account_id !== "string" || !(isNotFound || isRefused)) continue;
    const value = isNotFound ? "not_found" : "invalid";
    return detected(parsed, { at: atStatus, value, detail: "the account of a link was refused" });
  }
  return undefined;
});

export const pixelConnectedAgain = afterChange("pixel_connected_again", (run) => {
  const connected = requestsOf(run, "connectSmartLinkPixel").filter(isDone);
  for (const [index, again] of connected.entries()) {
    const first = connected.slice(0, index).find(({ sent }) => isSamePixel(sent, again.sent));
    if (!first) continue;
    const [one, other] = [first, again].map(({ parsed }) => asRecord(asRecord(parsed.json).data).id);
    return detected(again.parsed, {
      at: "/response/body/data/id",
      value: one === other ? "shared" : "separate",
      detail: "a pixel of the team was connected again",
    });
  }
  return undefined;
});

function isSamePixel(one: Sent, other: Sent): boolean {
  return one.pixel_id !== undefined && one.platform === other.platform && one.pixel_id === other.pixel_id;
}

type Sent = Readonly<Record<string, unknown>>;

/** A request that writes, with its JSON body. */
interface WriteRequest {
  readonly parsed: ParsedExchange;
  readonly sent: Sent;
}

function requestsOf({ parsedExchanges }: Run, name: string): readonly WriteRequest[] {
  return parsedExchanges
    .filter(({ query }) => query.operation.name === name)
    .map((parsed) => ({ parsed, sent: asRecord(parseBody(parsed.exchange.request.body ?? "")) }));
}

function isDone({ parsed }: WriteRequest): boolean {
  return parsed.exchange.response.status === 200;
}

function afterChange(
  assumption: AssumptionId,
  detect: (run: Run) => Detection | undefined,
): BehaviourDetector {
  return { assumption, detect: (run) => detect(run) ?? undetected("no request of the client shows it") };
}
