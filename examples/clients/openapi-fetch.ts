// The same with types from openapi.yaml, checked by the compiler. Run: npx tsx openapi-fetch.ts
import createClient from "openapi-fetch";
import type { Click202609, paths } from "smart-links-kit";

const client = createClient<paths>({
  baseUrl: process.env.ONLY_FANS_API_BASE_URL ?? "https://app.onlyfansapi.com",
  headers: { authorization: `Bearer ${process.env.ONLYFANSAPI_API_KEY}` },
});

const rows: Click202609[] = [];
const limit = 1000;
for (let offset = 0; offset === rows.length; offset += limit) {
  const { data: body, error } = await client.GET("/api/smart-links/{smart_link_id}/clicks", {
    params: {
      path: { smart_link_id: "eveniet" },
      query: { date_start: "2026-01-01T00:00:00Z", date_end: "2026-01-31T23:59:59Z", limit, offset },
    },
  });
  if (error) throw new Error(JSON.stringify(error));
  rows.push(...body.data.rows);
}
console.log(rows.length, rows.at(0)?.id, rows.at(-1)?.id);
