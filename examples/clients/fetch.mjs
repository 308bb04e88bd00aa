// Every click of January, page by page. Node 20 or a browser: fetch is there. Run: node fetch.mjs
import { everyClick, print } from "./every-click.mjs";
import { retryingFetch } from "./retrying-fetch.mjs";

const base = process.env.ONLY_FANS_API_BASE_URL ?? "https://app.onlyfansapi.com";
const key = process.env.ONLYFANSAPI_API_KEY;

async function getPage(link, query) {
  const path = `/api/smart-links/${encodeURIComponent(link)}/clicks?${new URLSearchParams(query)}`;
  const reply = await retryingFetch(base + path, {
    headers: { accept: "application/json", authorization: `Bearer ${key}` },
  });
  if (!reply.ok) throw new Error(`${reply.status}: ${await reply.text()}`);
  return await reply.json();
}

const january = { start: "2026-01-01T00:00:00Z", end: "2026-01-31T23:59:59Z" };
print(await everyClick("eveniet", january, getPage));
