/**
 * `npm run bench:scaling`: several mocks side by side, as behind a balancer. Whether they answer the same bytes, and
 * whether one slows another down.
 */
import { underLoad } from "./generator/load.ts";
import { unseenPages } from "./requests.ts";
import { type Running, start } from "./running.ts";
import { serversOf } from "./servers.ts";
import { median } from "./statistics.ts";

const rounds = 8;
const questionsCompared = 300;

const { mock } = serversOf("");
const running = [await start(mock), await start(mock), await start(mock), await start(mock)];
try {
  console.log(
    `the same bytes from ${running.length} processes: ${await sameBytes()} of ${questionsCompared} pages`,
  );
  const counts = [1, 2, 4];
  const speeds = new Map<number, number[]>(counts.map((count) => [count, []]));
  // The first round warms up.
  for (let round = 0; round <= rounds; round++)
    for (const count of counts) {
      const speed = await together(running.slice(0, count));
      if (round > 0) speeds.get(count)?.push(speed);
    }
  const alone = median(speeds.get(1) ?? []);
  for (const [count, all] of speeds) {
    const speed = median(all);
    console.log(
      `${count} at once: ${Math.round(speed)} pages a CPU second each, ${(speed / alone).toFixed(2)} of one alone`,
    );
  }
} finally {
  await Promise.all(running.map((server) => server.stop()));
}

/** Pages of 100 rows a CPU second, of each of several mocks under load at once. */
async function together(servers: readonly Running[]): Promise<number> {
  const load = () => ({ requests: unseenPages(100), connections: 8, seconds: 1 });
  const measurements = await Promise.all(servers.map((server) => underLoad(server, load())));
  return measurements.reduce((sum, { perCpuSecond }) => sum + perCpuSecond, 0) / servers.length;
}

async function sameBytes(): Promise<number> {
  const { next } = unseenPages(100);
  let same = 0;
  for (let i = 0; i < questionsCompared; i++) {
    const path = next();
    const texts = await Promise.all(
      running.map(async ({ url }) =>
        (await fetch(url + path, { headers: { authorization: "Bearer any" } })).text(),
      ),
    );
    if (texts[0]?.startsWith('{"data"') && texts.every((text) => text === texts[0])) same++;
  }
  return same;
}
