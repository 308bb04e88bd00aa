// The same with axios. Run: node axios.mjs
import axios from "axios";
import { everyClick, print } from "./every-click.mjs";

const mostRetries = 3;
const api = axios.create({
  baseURL: process.env.ONLY_FANS_API_BASE_URL ?? "https://app.onlyfansapi.com",
  headers: { authorization: `Bearer ${process.env.ONLYFANSAPI_API_KEY}` },
  timeout: 60_000,
});
api.interceptors.response.use(undefined, async ({ message, config, response }) => {
  const { retries = 0 } = config;
  // A 200 whose body breaks off is an error, too.
  const mayWorkLater = !response || [200, 408, 429].includes(response.status) || response.status >= 500;
  if (!mayWorkLater || retries === mostRetries)
    throw new Error(response?.data ? `${response.status}: ${JSON.stringify(response.data)}` : message);
  const seconds = Number(response?.headers["retry-after"] ?? 0.5 * 2 ** retries);
  await new Promise((resolve) => setTimeout(resolve, 1000 * Math.min(seconds, 60)));
  return await api.request({ ...config, retries: retries + 1 });
});

async function getPage(link, params) {
  const { data } = await api.get(`/api/smart-links/${encodeURIComponent(link)}/clicks`, { params });
  return data;
}

const january = { start: "2026-01-01T00:00:00Z", end: "2026-01-31T23:59:59Z" };
print(await everyClick("eveniet", january, getPage));
