import { keyPlaceholder } from "../../../exchange/exchange.ts";
import { checked, finding, plainText } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";

/** The form of a key (observed), apart from the reserved ones of the mock. */
const key = /\bofapi_[A-Za-z0-9]{40,}/;

export const responseDoesNotLeakKey: Check = {
  id: "response-does-not-leak-key",
  claim: "No response contains an API key.",
  evidence: "inferred",
  severity: "error",
  about: "any",
  check(parsed) {
    const { body, headers } = parsed.exchange.response;
    const places = [
      ["/response/body", body],
      ...Object.entries(headers).map(([name, value]) => [`/response/headers/${name}`, value]),
    ];
    const leaks = places.filter(([, text]) => text!.includes(keyPlaceholder) || key.test(text!));
    return checked(
      leaks.map(([at]) =>
        finding(parsed, { at: at!, expected: plainText("no key"), received: plainText("an API key") }),
      ),
    );
  },
};
