/** A large sample of the data set, as digests: any change to any of its rows shows in one of them. */
import { createHash } from "node:crypto";
import { type SampleOptions, sampleClicks } from "../../src/sandbox.ts";
import { familySamples } from "./family-samples.ts";

const limit = 1000;
const window = { date_start: "2024-01-01", date_end: "2026-01-31" };
const newest = { now: "2026-02-01T00:00:00Z", query: { ...window, limit } };

/** Ten thousand rows over links, seeds, sizes and both editions, each sample with the chart of two years. */
const samples: readonly SampleOptions[] = [
  { ...newest, link: "eveniet" },
  { ...newest, link: "eveniet", edition: "2026-01" },
  { ...newest, link: "fugit", edition: "2026-01", seed: "demo" },
  { ...newest, link: "01JGYKZ5T0SANDBOXN0000000A" },
  { ...newest, link: "Grüße 🎿", seed: "\ud800" },
  { ...newest, link: "fugit", query: { ...window, limit, offset: 1000, include_bots: false } },
  { ...newest, link: "small", clicksPerDay: 3 },
  { ...newest, link: "few bots", clicksPerDay: 40, query: { ...window, limit, include_duplicates: false } },
  { ...newest, link: "huge", clicksPerDay: 1e6, query: { ...window, limit, offset: 123_456_789 } },
  {
    ...newest,
    link: "far",
    clicksPerDay: 40,
    now: "2099-12-31T23:59:59Z",
    query: { date_start: "2099-11-01", limit },
  },
];

/** What each sample is, and the digest of all that it says. */
export function digests(): Readonly<Record<string, string>> {
  const clicks = samples.map((sample): [string, unknown] => {
    const { data } = sampleClicks(sample);
    if (data.rows.length !== limit) throw new Error(`only ${data.rows.length} rows: ${nameOf(sample)}`);
    return [nameOf(sample), data];
  });
  return Object.fromEntries(
    [...clicks, ...Object.entries(familySamples())].map(([name, data]) => [
      name,
      createHash("sha256").update(JSON.stringify(data)).digest("hex"),
    ]),
  );
}

function nameOf({ now: _, query, ...rest }: SampleOptions): string {
  const said = Object.entries({ ...rest, ...query });
  return new URLSearchParams(said.map(([key, value]): [string, string] => [key, String(value)])).toString();
}
