/** Checks of status codes. */
import {
  atStatus,
  checked,
  checkedOnce,
  skipped,
  unlessEqual,
  wrongStatus,
} from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";
import { isOfList } from "../../read/parsed-exchange.ts";
import { isWindowRefused } from "../../read/refused-range.ts";
import { hasNumericOffset } from "../../read/request/request-query.ts";
import { isGateway } from "../../read/response/statuses.ts";

export const statusIsDocumented: Check = {
  id: "status-is-documented",
  claim: "The response has a documented status code.",
  evidence: "observed",
  about: "any",
  check(parsed) {
    const { status } = parsed.exchange.response;
    if (isGateway(status)) return skipped("a gateway responded, not the API");
    if (status >= 500) return skipped("the server failed, which another check reports");
    const { statuses } = parsed.query.operation;
    const expected = `one of ${statuses.join(", ")}`;
    return checkedOnce(statuses.includes(status), wrongStatus(parsed, expected));
  },
};

export const serverDoesNotFail: Check = {
  id: "server-does-not-fail",
  claim: "No request, valid or not, causes a server error.",
  evidence: "inferred",
  about: "any",
  check(parsed) {
    const { status } = parsed.exchange.response;
    if (isGateway(status)) return skipped("a gateway responded, not the API");
    return checkedOnce(status < 500, wrongStatus(parsed, "200 or 4xx"));
  },
};

export const numericOffsetIsRead: Check = {
  id: "numeric-offset-is-read",
  claim: "A date with a numeric offset, such as +02:00, is read.",
  evidence: "assumed",
  check(parsed) {
    const { kind, requires } = parsed.query;
    const { status } = parsed.exchange.response;
    // Where a large limit was sent too, only a refusal that is about the window is one of its dates.
    const isOfWindow = isOfList(parsed) && isWindowRefused(parsed);
    const isPossible = requires.every((id) => id === "largest_limit" && isOfWindow);
    if (kind !== "valid" || !isPossible || !hasNumericOffset(parsed.query))
      return skipped("no date with a numeric offset was sent");
    if (![200, 400, 422].includes(status)) return skipped("no date with a numeric offset got a response");
    return checked(unlessEqual(parsed, { at: atStatus, expected: 200, received: status }));
  },
};
