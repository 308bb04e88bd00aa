import { keyStandIn } from "../../exchange/exchange.ts";
import type { Check } from "../claim.ts";
import { fault, judged, said } from "../judgement.ts";

/** The form of a key (observed), apart from the reserved ones of the mock. */
const key = /\bofapi_[A-Za-z0-9]{40,}/;

export const replyKeepsTheKeySecret: Check = {
  id: "reply-keeps-the-key-secret",
  claim: "No reply repeats an API key.",
  evidence: "documented",
  severity: "error",
  about: "any",
  check(exhibit) {
    const { body, headers } = exhibit.exchange.response;
    const places = [
      ["/response/body", body],
      ...Object.entries(headers).map(([name, value]) => [`/response/headers/${name}`, value]),
    ];
    const leaks = places.filter(([, text]) => text!.includes(keyStandIn) || key.test(text!));
    return judged(
      leaks.map(([at]) =>
        fault(exhibit, { at: at!, expected: said("no key"), received: said("an API key") }),
      ),
    );
  },
};
