/** A client for the suites beside it: every click of January. */
export async function januaryClicks() {
  const { ONLY_FANS_API_BASE_URL: base, ONLYFANSAPI_API_KEY: key } = process.env;
  const rows = [];
  for (;;) {
    const query = `date_start=2026-01-01&date_end=2026-01-31&limit=500&offset=${rows.length}`;
    const response = await fetch(`${base}/api/smart-links/eveniet/clicks?${query}`, {
      headers: { authorization: `Bearer ${key}` },
    });
    if (!response.ok) throw new Error(`status ${response.status}`);
    const { data } = await response.json();
    rows.push(...data.rows);
    const total = data.summary.clicks_total;
    if (data.rows.length === 0 || rows.length >= total) return { total, ids: rows.map(({ id }) => id) };
  }
}
