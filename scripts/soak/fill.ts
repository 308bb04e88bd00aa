/** Requests that fill what would otherwise fill up during the soak test, and pass for a leak. */
import { caller } from "./caller.ts";

/** The memory of which rows were read holds so many links, with `--memory 16`. */
const links = 45_000;
/** What is kept of links for their sums and fans. */
const summedLinks = 150;

const clients = 8;

export async function fill(url: string): Promise<void> {
  const filling = Array.from({ length: clients }, async (_, client) => {
    const { call, close } = caller(url);
    for (let i = client; i < links; i += clients) {
      await call({ path: `/api/smart-links/fill-${i}/clicks?date_start=2026-01-01&limit=1` });
      if (i >= summedLinks) continue;
      await call({ path: `/api/smart-links/fill-${i}/stats?date_start=2024-01-01` });
      await call({ path: `/api/smart-links/fill-${i}/fans?limit=1` });
    }
    close();
  });
  await Promise.all(filling);
}

/** More pages of 1000 rows than a proxy keeps to compare them with each other. */
const proxiedPages = 40;

export async function fillProxy(url: string): Promise<void> {
  const { call, close } = caller(url);
  for (let i = 0; i < proxiedPages; i += 1)
    await call({
      path: `/api/smart-links/fill-${i}/clicks?date_start=2025-01-01&date_end=2026-01-31&limit=1000`,
    });
  close();
}
