/** What teams write by hand: faker fills an array, each request filters it. Usage: node handwritten.mjs PORT CLICKS */
import { faker } from "@faker-js/faker";
import Fastify from "fastify";

const [port, count] = process.argv.slice(2).map(Number);
const from = Date.UTC(2024, 0, 1);
const to = Date.UTC(2027, 0, 1);
faker.seed(1);
const clicks = Array.from({ length: count }, click).sort((a, b) => b.created_at.localeCompare(a.created_at));

const app = Fastify();
app.get("/api/smart-links/:link/clicks", (request, reply) => {
  const {
    date_start,
    date_end,
    limit = "100",
    offset = "0",
    include_bots,
    include_duplicates,
  } = request.query;
  const start = Date.parse(date_start);
  const end = Date.parse(date_end);
  const found = clicks.filter((click) => {
    const at = Date.parse(click.created_at);
    return (
      at >= start &&
      at <= end &&
      (include_bots !== "false" || !click.is_bot) &&
      (include_duplicates !== "false" || !click.is_duplicate)
    );
  });
  const chart = new Map();
  for (const { created_at } of found) {
    const day = created_at.slice(0, 10);
    chart.set(day, (chart.get(day) ?? 0) + 1);
  }
  return reply.send({
    data: {
      summary: { clicks_total: found.length },
      chart: [...chart].reverse().map(([timestamp, count]) => ({ timestamp, clicks: count })),
      rows: found.slice(Number(offset), Number(offset) + Number(limit)),
      filters: { date_start, date_end, limit: Number(limit), offset: Number(offset) },
    },
    _meta: { _credits: { used: 0, balance: 999999, note: "Free endpoint" } },
  });
});
await app.listen({ port, host: "127.0.0.1" });

function click() {
  return {
    id: faker.string.ulid(),
    created_at: faker.date
      .between({ from, to })
      .toISOString()
      .replace(/\.\d+Z/, "+00:00"),
    referrer: faker.internet.domainName(),
    ip_address: faker.internet.ipv4(),
    user_agent: faker.internet.userAgent(),
    browser_device_type: faker.helpers.arrayElement(["Desktop", "Mobile", "Tablet"]),
    browser_name: faker.helpers.arrayElement(["Chrome", "Safari", "Firefox"]),
    browser_family: faker.helpers.arrayElement(["Chrome", "Safari", "Firefox"]),
    browser_platform: faker.helpers.arrayElement(["macOS", "Windows", "iOS", "Android"]),
    is_bot: faker.datatype.boolean(0.1),
    is_duplicate: faker.datatype.boolean(0.1),
    country_code: faker.location.countryCode(),
    external_click_id: null,
    gross_clicks: 1,
    fbclid: null,
    gclid: faker.string.alphanumeric(24),
    gbraid: null,
    wbraid: null,
    ttclid: null,
    sccid: null,
    aff_s1: faker.lorem.slug(2),
    aff_s2: null,
    aff_s3: null,
    aff_s4: null,
    aff_s5: null,
    utm_source: faker.helpers.arrayElement(["google", "facebook", "tiktok"]),
    utm_medium: "cpc",
    utm_campaign: faker.lorem.slug(2),
    utm_content: faker.lorem.word(),
    utm_term: null,
  };
}
