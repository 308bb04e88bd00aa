/** Situations in which replies are refused, or come with other headers or no JSON; and other questions than were asked. */
import type { Exchange } from "../../../src/exchange/exchange.ts";
import { changesTo, type Situations } from "./situation.ts";

const problem = { error: "SOME_PROBLEM", message: "No.", description: "Not now." };
const invalid = { ...problem, error: "VALIDATION_ERROR", errors: { limit: ["no"] } };
const page = "<html><body>Bad gateway</body></html>";

export function refused(run: readonly Exchange[]): Situations {
  const { all, refusals } = changesTo(run);
  return {
    "a gateway for all": all((response) => ({ ...response, status: 502, body: page })),
    "a gateway for refusals": refusals(504, page),
    "failures for refusals": refusals(500, problem),
    "refusals with 400": refusals(400, problem),
    "refusals with 401": refusals(401, { error: "Unauthorized." }),
    "refusals with 404": refusals(404, problem),
    "refusals with data": refusals(422, { ...invalid, data: { rows: [] } }),
    "refusals with null for data": refusals(422, { ...invalid, data: null }),
    "refusals that name all": refusals(422, {
      ...invalid,
      errors: { limit: ["a"], date_start: ["b"], date_end: ["c"], include_bots: ["d"], kit_probe: ["e"] },
    }),
    "refusals that name none": refusals(422, problem),
    "refusals that cost": refusals(
      422,
      { ...invalid, _meta: { _credits: { used: 2, balance: 1, note: "" } } },
      { "x-ofapi-credits-used": "3" },
    ),
    "refusals that cost by their header": refusals(422, invalid, { "x-ofapi-credits-used": "3" }),
    "refusals whose price is no number": refusals(422, {
      ...invalid,
      _meta: { _credits: { used: "no", balance: 1, note: "" } },
    }),
    "refusals as text": refusals(422, "no"),
    "refusals as null": refusals(422, "null"),
    "throttled, with seconds": refusals(429, problem, { "retry-after": "17" }),
    "throttled, with more than seconds": refusals(429, problem, { "retry-after": "17 s" }),
    "throttled, with words before seconds": refusals(429, problem, { "retry-after": "in 17" }),
    "throttled, with a date": refusals(429, problem, { "retry-after": "Wed, 21 Oct 2026 07:28:00 GMT" }),
    "throttled, with nothing": refusals(429, problem),
    "everything not found": all((response) => ({ ...response, status: 404, body: JSON.stringify(problem) })),
  };
}

export function headedOtherwise(run: readonly Exchange[]): Situations {
  const { all, bodies, withHeaders } = changesTo(run);
  return {
    "no quota": withHeaders({
      "x-rate-limit-limit-minute": null,
      "x-rate-limit-remaining-minute": null,
    }),
    "no limit of a minute": withHeaders({ "x-rate-limit-limit-minute": "" }),
    "nothing said of what remains": withHeaders({ "x-rate-limit-remaining-minute": "" }),
    "as much left as there is": withHeaders({ "x-rate-limit-remaining-minute": "1000" }),
    "no header of credits": withHeaders({ "x-ofapi-credits-used": null, "x-ofapi-credits-balance": null }),
    "no header at all": all((response) => ({ ...response, headers: {} })),
    "a content type with more": withHeaders({ "content-type": "application/json ; charset=utf-8" }),
    "a content type in capitals": withHeaders({ "content-type": "Application/JSON" }),
    "a content type like it": withHeaders({ "content-type": "application/jsonp" }),
    "a content type with a word before": withHeaders({ "content-type": "x application/json" }),
    "bodies as text": all((response) => ({ ...response, body: "no" })),
    "bodies of an empty object": all((response) => ({ ...response, body: "{}" })),
    "bodies without meta": bodies(200, (body) => delete body._meta),
    "bodies without a price": bodies(200, (body) => delete body._meta._credits.used),
    "bodies without a word on caching": bodies(200, (body) => delete body._meta._cache.is_cached),
    "refusals that name a scheme": withHeaders({ "www-authenticate": "Bearer" }),
    "headers of its own": withHeaders({
      "x-ofapi-new": "1",
      "x-rate-limit-new": "1",
      "not-x-ofapi-new": "1",
    }),
  };
}

export function askedOtherwise(run: readonly Exchange[]): Situations {
  const { spelt } = changesTo(run);
  return {
    "a bad limit and a bad date, answered": spelt(/limit=-1/, "limit=-1&date_start=never"),
    "a bad offset": spelt(/limit=-1/, "limit=1&offset=-1"),
    "a bad offset and a bad limit": spelt(/limit=-1/, "limit=-1&offset=-1"),
    "a bad flag and a bad date": spelt(/include_bots=maybe/, "include_bots=maybe&date_end=never"),
    "flags as no spelling of the page": spelt(/include_bots=false/, "include_bots=falsely"),
    "other links": spelt(/smart-links\/[^/]+/, "smart-links/another"),
  };
}
