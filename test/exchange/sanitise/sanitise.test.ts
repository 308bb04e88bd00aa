import { Buffer } from "node:buffer";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Exchange } from "../../../src/exchange/exchange.ts";
import { formatRecording, type Recording } from "../../../src/exchange/recording/recording.ts";
import { sanitise } from "../../../src/exchange/sanitise/sanitise.ts";
import { clickRules } from "../../../src/exchange/sanitise/sanitise-rules.ts";
import type { Click202609 } from "../../../src/openapi/wire.ts";
import { share } from "../../support/effort.ts";
import {
  anyClicks,
  anyRecording,
  click,
  clicks,
  exchange,
  recording,
  sanitiseExchanges,
} from "../samples.ts";

const key = "a key";

describe("laws", () => {
  test("sanitising twice changes nothing, whatever the key", () => {
    fc.assert(
      fc.property(fc.oneof(anyRecording, anyClicks), fc.string(), fc.string(), (it, one, other) => {
        const once = sanitise(it, { key: one });
        expect(sanitise(once, { key: other })).toEqual(once);
      }),
    );
  });

  test("equal keys give equal recordings, in whatever order the exchanges stand", () => {
    fc.assert(
      fc.property(anyClicks, (it) => {
        const backwards = { ...it, exchanges: it.exchanges.toReversed() };
        const { exchanges } = sanitise(backwards, { key });
        expect(exchanges.toReversed()).toEqual(sanitise(it, { key }).exchanges);
      }),
    );
  });

  test("equal values stay equal, different ones different, in every row", () => {
    const isPrivate = (name: string) => ["private", "id"].includes(clickRules[name as keyof Click202609]);
    const texts = (it: Recording, pick: (name: string) => boolean) =>
      rowsOf(it).flatMap((row) =>
        Object.entries(row).flatMap(([name, value]) => (pick(name) ? [value] : [])),
      );
    fc.assert(
      fc.property(anyClicks, (it) => {
        for (const pick of [isPrivate, (name: string) => name === "user_agent"]) {
          const [before, after] = [texts(it, pick), texts(sanitise(it, { key }), pick)];
          const firsts = (values: readonly unknown[]) => values.map((value) => values.indexOf(value));
          expect(firsts(after)).toEqual(firsts(before));
        }
      }),
    );
  });

  test("ids keep their order, and ULIDs their time", () => {
    fc.assert(
      fc.property(anyClicks, (it) => {
        const [before, after] = [it, sanitise(it, { key })].map((one) => rowsOf(one).map((row) => row.id));
        const ranks = (ids: readonly string[]) => ids.map((id) => [...new Set(ids)].sort().indexOf(id));
        expect(ranks(after!)).toEqual(ranks(before!));
        expect(after!.map((id) => id.slice(0, 10))).toEqual(before!.map((id) => id.slice(0, 10)));
      }),
    );
  });

  test("JSON keeps its structure, its types and its blanks", () => {
    const skeleton = (text: string) =>
      text.replaceAll(/"(?:[^"\\]|\\.)*"/g, '"').replaceAll(/-?\d[\d.eE+-]*/g, "0");
    fc.assert(
      fc.property(fc.json(), fc.nat(2), (json, indent) => {
        const body = JSON.stringify(JSON.parse(json), null, indent);
        const [it] = sanitiseExchanges([exchange({ response: { body } })], { key });
        expect(skeleton(it!.response.body)).toBe(skeleton(body));
      }),
    );
  });
});

describe("no secret survives", () => {
  const secrets = fc.oneof(
    fc.stringMatching(/^[a-z]{2}[0-9]{2}[a-z0-9]{4,16}$/),
    fc.stringMatching(/^[A-Z0-9]{4}-[A-Z]{4}[0-9]{2}"é\/[a-z]{4}[0-9]$/),
    fc.stringMatching(/^ofapi_[0-9a-zA-Z]{48}$/),
    fc.stringMatching(/^49\d{2} \d{4} \d{4} \d{4}$/),
    fc.stringMatching(/^\+49\d{9}$/),
    fc.stringMatching(/^(8[0-9])\.(16[0-9])\.(7[0-9])\.(13[0-9])$/),
    fc.stringMatching(/^2a0[0-9a-f]:[1-9a-f]{4}:[1-9a-f]{4}::[1-9]$/),
    fc.stringMatching(/^[a-z]{3}\d{2}@[a-z]{9}\.org$/),
    fc.stringMatching(/^https:\/\/[a-z]{5}\d{3}\.com\/[a-z]{9}\?token=[a-z]{3}\d{3}$/),
    fc.stringMatching(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/),
    fc.uuid(),
    fc.stringMatching(/^[äöü]{3}[一-龥]{4}$/),
  );

  const percent = (text: string) => encodeURIComponent(text);
  const everyByte = (text: string) =>
    [...Buffer.from(text)].map((it) => `%${it.toString(16).padStart(2, "0")}`).join("");
  const codings: readonly ((secret: string) => string)[] = [
    (secret) => secret,
    percent,
    (secret) => percent(percent(secret)),
    (secret) => percent(percent(percent(secret))),
    everyByte,
    (secret) => Buffer.from(secret).toString("base64"),
    (secret) => Buffer.from(secret).toString("base64url"),
    (secret) => Buffer.from(secret).toString("hex"),
    (secret) => JSON.stringify(secret).slice(1, -1),
    (secret) => [...secret].map((it) => `\\u${it.charCodeAt(0).toString(16).padStart(4, "0")}`).join(""),
    (secret) => secret.toUpperCase(),
    (secret) => [...secret].reverse().join(""),
  ];

  const body = (value: unknown) => exchange({ response: { body: JSON.stringify(value) } });
  const row = (fields: object) => clicks([{ ...click, ...fields } as Click202609]);
  const places: Readonly<Record<string, (secret: string) => Exchange>> = {
    ...Object.fromEntries(
      Object.keys(clickRules).map((name) => [name, (secret: string) => row({ [name]: secret })]),
    ),
    "within a user agent": (secret) => row({ user_agent: `Mozilla/5.0 (X11; ${secret}) Safari/537.36` }),
    "an unknown column": (secret) => row({ visitor: secret }),
    "an unknown column, deep": (secret) => row({ visitor: { all: [{ mail: secret }] } }),
    "the name of a column": (secret) => row({ [`by_${secret}`]: 1 }),
    "the whole body": (secret) => body(secret),
    "a message": (secret) => body({ error: "NOT_FOUND", message: `There is no ${secret}, nor was there.` }),
    "a code": (secret) => body({ error: secret }),
    "a message's parameter": (secret) => body({ errors: { [secret]: [`The ${secret} is not valid.`] } }),
    "a note": (secret) => body({ _meta: { _credits: { note: secret } } }),
    "an echo": (secret) => body({ data: { filters: { date_start: secret, limit: secret } } }),
    "where a list belongs": (secret) => body({ data: { rows: secret, chart: { [secret]: secret } } }),
    "a JSON escape": (secret) =>
      exchange({ response: { body: `{"message":"\\/${JSON.stringify(secret).slice(1, -1)}"}` } }),
    "a page of HTML": (secret) =>
      exchange({ response: { body: `<html><p title="${secret}">${secret}</p>` } }),
    "broken JSON": (secret) => exchange({ response: { body: `{"data": "${secret}` } }),
    "a broken list": (secret) => exchange({ response: { body: `[${secret}` } }),
    "plain text": (secret) => exchange({ response: { body: secret } }),
    "behind a byte order mark": (secret) =>
      exchange({ response: { body: `\ufeff{"a":${JSON.stringify(secret)}}` } }),
    "any header": (secret) =>
      exchange({ response: { headers: { "set-cookie": secret, "cf-ray": secret, [secret]: "1" } } }),
    "a known header": (secret) =>
      exchange({
        response: { headers: { "content-type": secret, "x-ofapi-credits-balance": secret, allow: secret } },
      }),
    "a header of the request": (secret) =>
      exchange({ request: { headers: { authorization: secret, accept: secret, cookie: secret } } }),
    "the path": (secret) =>
      exchange({ request: { path: `/api/${percent(secret)}/smart-links/${percent(secret)}/clicks` } }),
    "an odd path": (secret) =>
      exchange({ request: { path: `/${percent(secret)}%zz/clicks?${percent(secret)}` } }),
    "a known parameter": (secret) =>
      exchange({ request: { path: `/?limit=${percent(secret)}&date_end=${percent(secret)}` } }),
    "an unknown parameter": (secret) =>
      exchange({ request: { path: `/?${percent(secret)}=1&q=${percent(secret)}` } }),
  };

  test.each(Object.entries(places))("%s", (_name, plant) => {
    fc.assert(
      fc.property(secrets, fc.constantFrom(...codings), (secret, code) => {
        const it = recording({
          subject: { account: code(secret), link: secret },
          exchanges: [plant(code(secret))],
        });
        const text = formatRecording(sanitise(it, { key }));
        for (const coding of codings) expect(text).not.toContain(coding(secret));
      }),
      // The hexadecimal form of this one is a number.
      { numRuns: share(40), examples: [["ba00aaa0", codings[7]!]] },
    );
  });

  test("nor a number", () => {
    const secret = 4929123456789012;
    const [it] = sanitiseExchanges(
      [row({ id: secret, ip_address: secret, visitor: secret, share: -12345.678 })],
      { key },
    );
    expect(JSON.stringify(it)).not.toMatch(/4929123456789012|12345\.678/);
    expect(rowsOf({ exchanges: [it!] })[0]).toMatchObject({
      id: expect.any(Number),
      share: expect.closeTo(-8.315e14, -12),
    });
  });
});

function rowsOf({ exchanges }: Pick<Recording, "exchanges">): readonly Click202609[] {
  return exchanges.flatMap(({ response }) => JSON.parse(response.body).data?.rows ?? []);
}
