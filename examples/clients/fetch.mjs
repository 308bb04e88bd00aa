// Every click of January, page by page. Node 20 or a browser: fetch is there. Run: node fetch.mjs
const base = process.env.ONLY_FANS_API_BASE_URL ?? "https://app.onlyfansapi.com";
const key = process.env.ONLYFANSAPI_API_KEY;

async function* clicks(link, window, limit = 1000) {
  for (let offset = 0; ; offset += limit) {
    const query = new URLSearchParams({ ...window, limit, offset });
    const reply = await fetch(`${base}/api/smart-links/${encodeURIComponent(link)}/clicks?${query}`, {
      headers: { accept: "application/json", authorization: `Bearer ${key}` },
    });
    if (!reply.ok) throw new Error(`${reply.status}: ${await reply.text()}`);
    const { data } = await reply.json();
    yield* data.rows;
    if (data.rows.length < limit) return;
  }
}

const rows = [];
const january = { date_start: "2026-01-01T00:00:00Z", date_end: "2026-01-31T23:59:59Z" };
for await (const click of clicks("eveniet", january)) rows.push(click);
console.log(rows.length, rows.at(0)?.id, rows.at(-1)?.id);
