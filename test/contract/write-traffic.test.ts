import { afterAll, describe, expect, test } from "vitest";
import { judgeRecording } from "../../src/contract/judge-recording.ts";
import { parseExchange } from "../../src/contract/read/parsed-exchange.ts";
import type { Exchange } from "../../src/exchange/exchange.ts";
import { formatHar } from "../../src/exchange/recording/format-har.ts";
import { parseHar } from "../../src/exchange/recording/har.ts";
import { formatRecording, parseRecording } from "../../src/exchange/recording/recording.ts";
import { sanitise } from "../../src/exchange/sanitise/sanitise.ts";
import { recording } from "../exchange/samples.ts";
import { secrets, writeEverything, writingClient } from "./support/writing-client.ts";

const client = writingClient();
afterAll(() => client.close());
await writeEverything(client);
const { exchanges } = client;
const whole = recording({ editions: ["2026-09"], subject: { link: "" }, plan: "proxy", exchanges });
const sanitised = sanitise(whole, { key: "a key" });
const reread = parseRecording(formatRecording(sanitised));
const ofHar = parseHar(formatHar(whole, "https://app.onlyfansapi.com"));

const reportOf = (exchanges: readonly Exchange[], isSanitised = false) =>
  judgeRecording({ ...whole, exchanges }, { name: "file.json", isSanitised })[0]!;
const statusesOf = (exchanges: readonly Exchange[]) =>
  exchanges.map(({ request, response }) => `${request.method} ${response.status}`);

describe("Traffic of a client that writes", () => {
  test.each([
    ["as it came", exchanges, false],
    ["as a sanitised recording", reread.exchanges, true],
    ["as HAR", ofHar.exchanges, false],
  ] as const)(
    "%s keeps the contract, though lists differ before and after a change",
    (_, of, isSanitised) => {
      const { violations, warnings, operations, observations } = reportOf(of, isSanitised);
      expect([...violations, ...warnings]).toEqual([]);
      const checked = operations.filter(({ outcome }) => outcome === "checked").map(({ name }) => name);
      for (const name of [
        "createSmartLink",
        "addSmartLinkTags",
        "deleteSmartLinkPostback",
        "deleteSmartLink",
      ])
        expect(checked).toContain(name);
      const seen = Object.fromEntries(
        observations.flatMap((one) => (one.kind === "behaviour" ? [[one.assumption, one.value]] : [])),
      );
      expect(seen).toMatchObject({
        deleted_link_clicks: "not_found",
        duplicate_link_names: "accepted",
        unknown_account: "invalid",
        pixel_connected_again: "shared",
      });
      expect(observations).toContainEqual({
        kind: "advisory",
        check: "request-bodies-are-documented",
        detail:
          "1 requests of the client have a body that openapi.yaml does not allow, such as one of createSmartLink: the body/link_type must be equal to one of the allowed values",
      });
    },
  );

  test("may lack a link that was deleted; what a list without a window lists may change", () => {
    const reads = exchanges.filter(({ request }) => request.method === "GET");
    const checksOf = (unseen: readonly string[]) =>
      judgeRecording(
        { ...whole, exchanges: reads },
        { name: "file.json", isSanitised: false, unseenOperations: new Set(unseen) },
      )[0]!.violations.map(({ check }) => check);
    expect(checksOf([])).toEqual([]);
    expect(checksOf(["createSmartLink", "deleteSmartLink"])).toEqual([]);
  });

  test.each([
    [
      "a created link without an id",
      "createSmartLink",
      "response-fits-schema",
      { body: '{"data":{"name":"a"}}' },
    ],
    ["an undocumented status", "addSmartLinkTags", "status-is-documented", { status: 202 }],
    ["a body that is cut off", "deleteSmartLink", "body-is-json", { body: '{"data":{"succ' }],
    ["a server error", "createSmartLinkPostback", "server-does-not-fail", { status: 500 }],
    [
      "a success without the header of its type",
      "removeSmartLinkTags",
      "content-type-is-json",
      { headers: {} },
    ],
  ])("shows %s", (_, operation, check, change) => {
    const index = exchanges.findIndex((one) => parseExchange(one, 0)?.query.operation.name === operation);
    const broken = exchanges.map((one, at) =>
      at === index ? { ...one, response: { ...one.response, ...change } } : one,
    );
    const verdict = reportOf(broken).verdicts.find((one) => one.check === check);
    expect(verdict?.violations).toContainEqual(expect.objectContaining({ operation, exchange: index }));
  });

  test("reads back from its recording as it was, with no secret of a request or a receiver", () => {
    expect(reread).toEqual(sanitised);
    expect(statusesOf(reread.exchanges)).toEqual(statusesOf(exchanges));
    const text = formatRecording(sanitised) + formatHar(sanitised, "https://app.onlyfansapi.com");
    const { receiver, ...others } = secrets;
    for (const secret of [...Object.values(others), new URL(receiver).host, "plantedqueryvalue"]) {
      expect(formatRecording(whole)).toContain(secret);
      expect(text).not.toContain(secret);
    }
  });
});
