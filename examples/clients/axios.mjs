// The same with axios, which waits when it is told to. Run: node axios.mjs
import axios from "axios";

const api = axios.create({
  baseURL: process.env.ONLY_FANS_API_BASE_URL ?? "https://app.onlyfansapi.com",
  headers: { authorization: `Bearer ${process.env.ONLYFANSAPI_API_KEY}` },
  timeout: 60_000,
});
api.interceptors.response.use(undefined, async ({ message, config, response }) => {
  const isWorthRepeating = response?.status === 429 && !config.repeated;
  if (!isWorthRepeating) throw new Error(response ? JSON.stringify(response.data) : message);
  await new Promise((resolve) => setTimeout(resolve, 1000 * response.headers["retry-after"]));
  return api.request({ ...config, repeated: true });
});

const rows = [];
const limit = 1000;
for (let offset = 0; offset === rows.length; offset += limit) {
  const params = { date_start: "2026-01-01T00:00:00Z", date_end: "2026-01-31T23:59:59Z", limit, offset };
  const { data: body } = await api.get("/api/smart-links/eveniet/clicks", { params });
  rows.push(...body.data.rows);
}
console.log(rows.length, rows.at(0)?.id, rows.at(-1)?.id);
