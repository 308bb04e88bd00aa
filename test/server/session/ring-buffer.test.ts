/** The ring buffer gives back the requests that it received, whatever came before and after them. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type {
  ReceivedRequest,
  RequestOutcome,
} from "../../../src/server/session/journal/recorded-request.ts";
import { createRingBuffer } from "../../../src/server/session/journal/ring-buffer.ts";
import { share } from "../../support/effort.ts";

const cut = (text: string, length: number) => (text.length > length ? `${text.slice(0, length)}...` : text);

/** The independent oracle: the request with its texts cut. Where one is cut, secrets are removed before. */
function expected({ url, link, account, rawHeaders, ...rest }: ReceivedRequest): ReceivedRequest {
  const isCut =
    [url, link ?? "", account ?? ""].some(({ length }) => length > 2048) ||
    rawHeaders.length > 120 ||
    rawHeaders.some(({ length }) => length > 512);
  return {
    ...rest,
    url: cut(url, 2048),
    link: link && cut(link, 2048),
    account: account && cut(account, 2048),
    rawHeaders: rawHeaders
      .slice(0, 120)
      .map((text) => (isCut && text === "Bearer b" ? "Bearer [key]" : cut(text, 512))),
  };
}

const letters = fc.string({ unit: fc.constantFrom(..."abc/é\u00ff%~"), minLength: 1, maxLength: 12 });
const ofLength = fc.constantFrom(0, 1, 200, 255, 256, 257, 2047, 2048, 2049, 5000);
const headers = fc.oneof(
  fc.constantFrom(["Host", "a", "Authorization", "Bearer b"], ["Host", "a"], []),
  fc.constant(["X-Long", "v".repeat(600)]),
  fc.constant(Array.from({ length: 130 }, (_, i) => `h${i}`)),
);

const requests: fc.Arbitrary<ReceivedRequest> = fc
  .record({
    atMs: fc.double({ noNaN: true, min: 0, max: 9e15 }),
    method: fc.constantFrom("GET", "HEAD", "POST"),
    link: fc.oneof(
      letters,
      fc.constant(null),
      ofLength.map((length) => "l".repeat(length || 1)),
    ),
    account: fc.option(letters),
    rawHeaders: headers,
    operation: fc.constantFrom("listSmartLinkConversions", null),
    edition: fc.constantFrom("2026-01", "2026-09", null),
    body: fc.constantFrom(null, null, '{"tags":[]}'),
    isWritten: fc.boolean(),
    padding: ofLength,
  })
  .map(({ isWritten, padding, ...rest }) => {
    const path = isWritten ? `${rest.account ?? ""}/${rest.link ?? ""}` : "%6C";
    return { ...rest, url: `/${path}?${"q".repeat(Math.max(0, padding - path.length - 2))}` };
  });

const outcomes: readonly RequestOutcome[] = [200, 404, 429].map((status) => ({
  status,
  errorBody: undefined,
  scenario: undefined,
  fault: undefined,
  delayMs: 0,
  warnings: [],
  cause: undefined,
  isErrorInjected: false,
  mutant: undefined,
}));

const sized = fc.tuple(
  fc.integer({ min: 1, max: 150 }),
  fc.array(requests, { minLength: 1, maxLength: 400, size: "max" }),
);

test("the ring buffer reads back the last requests unchanged, but for long texts", () => {
  fc.assert(
    fc.property(sized, ([capacity, all]) => {
      const ring = createRingBuffer({ capacity, onMemory: () => {} });
      all.forEach((received, i) => void ring.write(received, outcomes[i % 3]!));
      expect(ring.oldest()).toBe(Math.max(1, all.length - capacity + 1));
      for (let number = ring.oldest(); number <= all.length; number++)
        expect(ring.read(number)).toEqual({
          received: expected(all[number - 1]!),
          outcome: outcomes[(number - 1) % 3],
        });
    }),
    { numRuns: share(60) },
  );
});

test("whenever it forgets, the oldest requests go, the rest is unchanged, and an empty buffer has given all memory back", () => {
  const forgetsAfter = fc.array(fc.constantFrom("nothing", "nothing", "forget", "clear"), {
    minLength: 400,
    maxLength: 400,
  });
  fc.assert(
    fc.property(sized, forgetsAfter, ([capacity, all], after) => {
      let bytes = 0;
      const addBytes = (change: number) => {
        bytes += change;
      };
      const ring = createRingBuffer({ capacity, onMemory: addBytes });
      let first = 1;
      all.forEach((received, i) => {
        ring.write(received, outcomes[i % 3]!);
        const [before, oldest] = [bytes, ring.oldest()];
        expect(oldest).toBe(Math.max(first, i + 2 - capacity));
        if (after[i] === "forget") {
          expect(ring.forgetOldest()).toBe(ring.oldest() - oldest);
          expect(bytes).toBeLessThan(before);
        } else if (after[i] === "clear") ring.clear();
        first = ring.oldest();
        expect(bytes === 0).toBe(first === i + 2);
      });
      for (let number = first; number <= all.length; number++)
        expect(ring.read(number).received).toEqual(expected(all[number - 1]!));
      ring.clear();
      expect([bytes, ring.forgetOldest()]).toEqual([0, 0]);
    }),
    { numRuns: share(60) },
  );
});
