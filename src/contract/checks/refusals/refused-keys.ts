/** Checks of requests without a valid key. */
import type { Auth } from "../../../exchange/exchange.ts";
import {
  atStatus,
  checked,
  checkedOnce,
  skipped,
  unlessEqual,
  wrongStatus,
} from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";

export const noKeyIsRefused: Check = {
  id: "no-key-is-refused",
  claim: "A request without an API key is refused.",
  evidence: "documented",
  about: "unauthorized",
  check: refusedWith("none", "no request was sent without a key"),
};

export const wrongKeyIsRefused: Check = {
  id: "wrong-key-is-refused",
  claim: "A request with a wrong API key is refused.",
  evidence: "inferred",
  about: "unauthorized",
  check: refusedWith("wrong", "no request was sent with a wrong key"),
};

function refusedWith(auth: Auth, none: string): Check["check"] {
  return (parsed) => {
    if (parsed.query.auth !== auth) return skipped(none);
    return checkedOnce(parsed.exchange.response.status >= 400, wrongStatus(parsed, "an error"));
  };
}

export const invalidKeyIsUnauthorized: Check = {
  id: "invalid-key-is-unauthorized",
  claim: "A missing or wrong API key is refused with 401.",
  evidence: "documented-on-siblings",
  about: "unauthorized",
  check(parsed) {
    const { status } = parsed.exchange.response;
    if (parsed.query.auth === "key" || status < 400) return skipped("no invalid key was refused");
    return checked(unlessEqual(parsed, { at: atStatus, expected: 401, received: status }));
  },
};
