/** A client that takes a second: it reads some pages of every list, and then waits. `mutate` runs it. */
const base = process.env.ONLY_FANS_API_BASE_URL;
const headers = { authorization: `Bearer ${process.env.ONLYFANSAPI_API_KEY}` };

for (const path of [
  "?limit=10",
  "/eveniet/clicks?date_start=2026-01-01&limit=100",
  "/eveniet/clicks?date_start=2026-01-01&limit=100&offset=100",
  "/eveniet/conversions?date_start=2026-01-01&limit=100",
  "/eveniet/stats?date_start=2026-01-01&date_end=2026-01-31",
])
  await fetch(`${base}/api/smart-links${path}`, { headers }).then(
    (response) => response.arrayBuffer(),
    () => undefined,
  );
// The start of Node has taken some of the second.
const elapsedMs = process.uptime() * 1000;
setTimeout(() => process.exit(0), Math.max(0, 1000 - elapsedMs));
