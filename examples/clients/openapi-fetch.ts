// The same with types from openapi.yaml, checked by the compiler. Run: npx tsx openapi-fetch.ts
import createClient from "openapi-fetch";
import type { paths } from "smart-links-kit";
import { everyClick, print } from "./every-click.mjs";
import { retryingFetch } from "./retrying-fetch.mjs";

const client = createClient<paths>({
  baseUrl: process.env.ONLY_FANS_API_BASE_URL ?? "https://app.onlyfansapi.com",
  headers: { authorization: `Bearer ${process.env.ONLYFANSAPI_API_KEY}` },
  fetch: retryingFetch,
});

const january = { start: "2026-01-01T00:00:00Z", end: "2026-01-31T23:59:59Z" };
const clicks = await everyClick("eveniet", january, async (smart_link_id, query) => {
  const { data, error } = await client.GET("/api/smart-links/{smart_link_id}/clicks", {
    params: { path: { smart_link_id }, query },
  });
  if (error) throw new Error(JSON.stringify(error));
  return data;
});
print(clicks);
