/** Exchanges and recordings for tests, small ones written out and large ones from fast-check. */
import fc from "fast-check";
import type { Exchange, Request, Response } from "../../src/exchange/exchange.ts";
import type { Recording } from "../../src/exchange/recording/recording.ts";
import { sanitise } from "../../src/exchange/sanitise/sanitise.ts";
import type { Click202609 } from "../../src/openapi/wire.ts";

export function exchange(changes: {
  readonly request?: Partial<Request>;
  readonly response?: Partial<Response>;
}): Exchange {
  return {
    request: { method: "GET", path: "/", headers: {}, ...changes.request },
    response: { status: 200, headers: {}, body: "", ...changes.response },
    latencyMs: 12,
  };
}

export function recording(changes: Partial<Recording> = {}): Recording {
  return {
    kitVersion: "0.1.0",
    recordedAt: "2026-02-01T00:00:00Z",
    editions: ["2026-09"],
    subject: { link: "eveniet" },
    plan: "standard",
    exchanges: [],
    ...changes,
  };
}

const headers = fc.dictionary(fc.stringMatching(/^[a-z][a-z-]{0,9}$/), fc.string(), { maxKeys: 3 });

const body = fc.oneof(
  fc.json(),
  fc.json().map((json) => JSON.stringify(JSON.parse(json), null, 1)),
  fc.string({ unit: "binary" }),
);

export const anyExchange: fc.Arbitrary<Exchange> = fc.record(
  {
    request: fc.record(
      {
        method: fc.constantFrom("GET", "POST", "HEAD"),
        path: fc.webPath().map((path) => `/${path}`),
        headers,
        auth: fc.constantFrom("key" as const, "none" as const, "wrong" as const),
      },
      { requiredKeys: ["method", "path", "headers"] },
    ),
    response: fc.record(
      { status: fc.integer({ min: 100, max: 599 }), headers, body, invalidUtf8: fc.constant(true as const) },
      { requiredKeys: ["status", "headers", "body"] },
    ),
    latencyMs: fc.nat(60_000),
    sentAt: fc
      .date({ min: new Date(0), max: new Date("2100-01-01"), noInvalidDate: true })
      .map((date) => date.toISOString()),
  },
  { requiredKeys: ["request", "response", "latencyMs"] },
);

export const anyRecording: fc.Arbitrary<Recording> = fc
  .record({
    subject: fc.record({ account: fc.string(), link: fc.string() }, { requiredKeys: ["link"] }),
    exchanges: fc.array(anyExchange, { maxLength: 4 }),
  })
  .map(recording);

/** A click as edition 2026-09 shows it. */
export const click: Click202609 = {
  id: "01KE6ZQTR0P4V1N9QK2M8D5T6X",
  created_at: "2026-01-05T09:30:00+00:00",
  referrer: "somewhere.com",
  ip_address: "81.2.69.142",
  user_agent: "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:144.0) Gecko/20100101 Firefox/144.0",
  browser_device_type: "Desktop",
  browser_name: "Firefox",
  browser_family: "Firefox",
  browser_platform: "Windows",
  is_bot: false,
  is_duplicate: false,
  country_code: "US",
  external_click_id: "ext_7c1d09ab",
  gross_clicks: 1,
  fbclid: null,
  gclid: null,
  gbraid: null,
  wbraid: null,
  ttclid: null,
  sccid: null,
  aff_s1: "winter-glow",
  aff_s2: null,
  aff_s3: null,
  aff_s4: null,
  aff_s5: null,
  utm_source: "google",
  utm_medium: "cpc",
  utm_campaign: "winter_glow",
  utm_content: "banner-2",
  utm_term: "snow",
};

export function clicks(rows: readonly Click202609[]): Exchange {
  return exchange({
    request: { path: "/api/smart-links/eveniet/clicks" },
    response: { body: JSON.stringify({ data: { summary: { clicks_total: rows.length }, rows } }) },
  });
}

/** Exchanges, sanitised without anything of a recording around them. */
export function sanitiseExchanges(
  exchanges: readonly Exchange[],
  options: { readonly key: string },
): readonly Exchange[] {
  const around = { kitVersion: "", recordedAt: "", editions: [], subject: { link: "" }, plan: "" };
  return sanitise({ ...around, exchanges }, options).exchanges;
}

/** What sanitising made of some values. */
function standInsOf(values: readonly string[]): readonly string[] {
  const rows = values.map((utm_term) => ({ ...click, utm_term }));
  const [it] = sanitiseExchanges([clicks(rows)], { key: "another key" });
  return JSON.parse(it!.response.body).data.rows.map((row: Click202609) => row.utm_term);
}

/** Few values in many places, stand-ins among them, so that equality and order have something to say. */
const fewUlids = ["0", "1", "2", "Z"].map((last) => `01KE6ZQTR0P4V1N9QK2M8D5T6${last}`);
const ulidsOfOneMoment = fc.oneof(
  fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{16}$/).map((tail) => `01KE6ZQTR0${tail}`),
  fc.constantFrom(...fewUlids, ...standInsOf(fewUlids)),
);
const fewValues = [
  "winter",
  "winter sale",
  "81.2.69.142",
  "81.2.69.143",
  "2a00::1",
  "shop.com",
  "42",
  "LANDING",
  "acct_1",
  "a@b.cd",
  "2026-01-05",
  "[api-key]",
  `ofapi_${"k".repeat(48)}`,
];
const values = fc.oneof(
  ulidsOfOneMoment,
  fc.constantFrom("", "203.0.113.7", "test_404", ...fewValues, ...standInsOf(fewValues)),
  fc.string({ maxLength: 3 }),
);

const anyClick = fc
  .record({
    id: ulidsOfOneMoment,
    utm_term: values,
    utm_source: values,
    referrer: values,
    user_agent: values,
  })
  .map((fields) => ({ ...click, ...fields }));

export const anyClicks: fc.Arbitrary<Recording> = fc
  .array(fc.array(anyClick, { maxLength: 6 }).map(clicks), { maxLength: 3 })
  .map((exchanges) => recording({ exchanges }));
