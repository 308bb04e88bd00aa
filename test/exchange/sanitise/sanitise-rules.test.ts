import { describe, expect, test } from "vitest";
import type { Recording } from "../../../src/exchange/recording/recording.ts";
import { sanitise } from "../../../src/exchange/sanitise/sanitise.ts";
import { clickRules } from "../../../src/exchange/sanitise/sanitise-rules.ts";
import { editions } from "../../../src/openapi/editions.ts";
import type { Click202609 } from "../../../src/openapi/wire.ts";
import { click, clicks, exchange, recording, sanitiseExchanges } from "../samples.ts";

const key = "a key";

describe("what stays, what goes", () => {
  const treated = (fields: object) => {
    const [it] = sanitiseExchanges([clicks([{ ...click, ...fields } as Click202609])], { key });
    return rowsOf({ exchanges: [it!] })[0] as unknown as Record<string, unknown>;
  };

  test.each([
    ["created_at", "2026-01-05T09:30:00+00:00"],
    ["created_at", "2026-01-05T09:30:00.000Z"],
    ["is_bot", true],
    ["country_code", "US"],
    ["gross_clicks", 12345678],
    ["browser_name", "Chrome Mobile"],
    [
      "user_agent",
      "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/142.0.7444.148 Mobile/15E148 Safari/604.1",
    ],
    ["user_agent", "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)"],
    ["utm_term", null],
    ["utm_term", ""],
    ["ip_address", "198.51.100.7"],
    ["ip_address", "2001:db8::7"],
    ["flag", false],
    ["level", 7],
  ])("%s %j stays", (name, value) => expect(treated({ [name]: value })[name]).toBe(value));

  test.each([
    ["ip_address", "81.2.69.142", /^(192\.0\.2|198\.51\.100|203\.0\.113)\.\d+$/],
    ["ip_address", "2a00:1450::8a", /^2001:db8:/],
    ["ip_address", "2001:db8::1%secret", /^anon[a-z]{14}$/],
    ["referrer", "shop.example.com", /^anon[a-z]{14}\.example$/],
    ["id", "01KE6ZQTR0P4V1N9QK2M8D5T6X", /^01KE6ZQTR0[0-9A-HJKMNP-TV-Z]{16}$/],
    ["fbclid", "IwAR0abc", /^anon[a-z]{14}$/],
    ["aff_s1", "20260105", /^9000000\d{16}$/],
    ["mail", "someone@somewhere.org", /^anon[a-z]{14}@anon\.example$/],
    ["page", "https://shop.example.com/x?y=z", /^https:\/\/anon[a-z]{14}\.example\/$/],
    ["birthday", "1990-05-17", /^9\d{3}-\d\d-\d\d$/],
    ["seen", "1990-05-17 10:00:00.123Z", /^9\d{3}-\d\d-\d\d \d\d:\d\d:\d\d\.000Z$/],
    ["uuid", "f81d4fae-7dec-11d0-a765-00a0c91e6bf6", /^00000000-0000-4000-8000-[0-9a-f]{12}$/],
    ["kind", "LANDING_PAGE", /^ANON_[A-Z]{14}$/],
    ["owner", "acct_0123456789abcdef0123456789abcdef", /^acct_0{20}[0-9a-f]{12}$/],
    [
      "user_agent",
      "Mozilla/5.0 (X11; my fridge) Safari/537.36",
      /^Mozilla\/5\.0 \(X11; anon[a-z]{14} anon[a-z]{14}\) Safari\/537\.36$/,
    ],
  ])("%s %j gets a stand-in of its format", (name, value, form) => {
    expect(treated({ [name]: value })[name]).toMatch(form);
  });

  test("a name that drift would be reported by stays, one that is a value does not", () => {
    const row = treated({ gclid_v2: "x", "81.2.69.142": 1, utm_term: "winter", winter_sale: 1 });
    expect(row).toHaveProperty("gclid_v2");
    expect(Object.keys(row).filter((name) => !(name in click) && name !== "gclid_v2")).toEqual([
      expect.stringMatching(/^192|^198|^203/),
      expect.stringMatching(/^anon/),
    ]);
  });

  test("a value is the same in path, subject, message and row", () => {
    const link = "01JGYKZ5T0SANDB0XN0000000A";
    const it = sanitise(
      recording({
        subject: { link },
        exchanges: [
          exchange({
            request: {
              path: `/api/smart-links/${link}/clicks?limit=-1&include_bots=maybe&date_start=not-a-date`,
            },
            response: { body: JSON.stringify({ message: `There is no smart link "${link}".` }) },
          }),
          clicks([{ ...click, external_click_id: link }]),
        ],
      }),
      { key },
    );
    const standIn = it.subject.link;
    expect(standIn).not.toBe(link);
    expect(it.exchanges[0]).toMatchObject({
      request: {
        path: `/api/smart-links/${standIn}/clicks?limit=-1&include_bots=maybe&date_start=not-a-date`,
      },
      response: { body: JSON.stringify({ message: `There is no smart link "${standIn}".` }) },
    });
    expect(rowsOf(it)[0]!.external_click_id).toBe(standIn);
  });

  test("what the sandbox reserves is public", () => {
    const path = "/api/acct_1/smart-links/test_404/clicks?date_start=2026-01-01T00:00:00%2B02:00";
    const [it] = sanitiseExchanges([exchange({ request: { path } })], { key });
    expect(it!.request.path).toMatch(
      /^\/api\/acct_0{20}[0-9a-f]{12}\/smart-links\/test_404\/clicks\?date_start=2026-01-01T00:00:00%2B02:00$/,
    );
  });

  test("the sign of a repeated key stays", () => {
    const echo = "it was [api-key], wasn't it";
    for (const body of [JSON.stringify({ seen: echo }), `<p>${echo}</p>`, `[${echo}`, echo]) {
      expect(sanitiseExchanges([exchange({ response: { body } })], { key })[0]!.response.body).toContain(
        "[api-key]",
      );
    }
  });

  test("a key in a header that is dropped still shows", () => {
    const headers = { "x-seen": `Bearer ofapi_${"k".repeat(48)}`, "x-request-id": "4711" };
    const [it] = sanitiseExchanges([exchange({ response: { headers } })], { key });
    expect(it!.response.headers).toEqual({ "x-seen": "[api-key]" });
  });

  test("sentences keep their numbers and get no others", () => {
    const message =
      "The limit must not be greater than 1000 for Alice99, not 5000 as in 4929 1234 5678 9012.";
    const [it] = sanitiseExchanges([exchange({ response: { body: JSON.stringify({ message }) } })], { key });
    expect(it!.response.body.match(/\d+/g)).toEqual(["1000", "5000"]);
  });

  test("a thousand addresses do not run out", () => {
    const rows = Array.from({ length: 1000 }, (_, i) => ({
      ...click,
      ip_address: `81.2.${i >> 8}.${i & 255}`,
    }));
    const addresses = rowsOf({ exchanges: sanitiseExchanges([clicks(rows)], { key }) }).map(
      (it) => it.ip_address,
    );
    expect(new Set(addresses).size).toBe(1000);
    for (const address of addresses)
      expect(address).toMatch(/^(192\.0\.2|198\.51\.100|203\.0\.113|198\.1[89]\.\d+)\.\d+$/);
  });

  test("what stays is never given to another", () => {
    const kept = v4Networks.flatMap((network) => Array.from({ length: 256 }, (_, i) => `${network}.${i}`));
    const rows = [...kept, "81.2.69.142", "81.2.69.143"].map((ip_address) => ({ ...click, ip_address }));
    const addresses = rowsOf({ exchanges: sanitiseExchanges([clicks(rows)], { key }) }).map(
      (it) => it.ip_address,
    );
    expect(addresses.slice(0, -2)).toEqual(kept);
    expect(new Set(addresses).size).toBe(rows.length);
  });

  test("balances move together", () => {
    const spent = (balance: number) =>
      exchange({
        response: {
          headers: { "x-ofapi-credits-balance": `${balance}` },
          body: JSON.stringify({ _meta: { _credits: { used: 1, balance } } }),
        },
      });
    const its = sanitiseExchanges([spent(4242), spent(4241)], { key });
    expect(its).toEqual([spent(999999), spent(999998)]);
    const debts = [spent(-3), spent(-4)];
    expect(sanitiseExchanges(debts, { key })).toEqual(debts);
  });
});

test("every column of the current edition has a rule", () => {
  expect(Object.keys(clickRules).sort()).toEqual([...editions["2026-09"].fields].sort());
});

/** RFC 5737. */
const v4Networks = ["192.0.2", "198.51.100", "203.0.113"];

function rowsOf({ exchanges }: Pick<Recording, "exchanges">): readonly Click202609[] {
  return exchanges.flatMap(({ response }) => JSON.parse(response.body).data?.rows ?? []);
}
