// Reads every click of a window, and checks what it gets. The examples beside it differ in how they send a request.

/**
 * @param getPage sends a query and resolves with the parsed body of the response.
 * @returns the clicks as of the first response, the newest first.
 */
export async function everyClick(link, { start, end }, getPage) {
  const clicks = new Map();
  let first;
  for (let offset = 0; ; ) {
    const { data } = await getPage(link, { date_start: start, date_end: end, limit: 1000, offset });
    first ??= data;
    const total = data.summary.clicks_total;
    expect(Number.isInteger(total), `the total is ${JSON.stringify(total)}`);
    // A limit may be cut down: `filters.limit` says to what. A page that is shorter than that has lost rows.
    const size = Math.min(data.filters.limit, total - offset);
    expect(data.rows.length === size, `${data.rows.length} rows instead of ${size} at offset ${offset}`);
    for (const click of data.rows) {
      const at = /^[\dT:-]+(Z|[+-]\d\d:\d\d)$/.test(click.created_at)
        ? Date.parse(click.created_at)
        : Number.NaN;
      expect(at >= Date.parse(start) && at <= Date.parse(end), `a click at ${click.created_at}`);
      const isAddress = /^[\da-f.:]+$/i.test(click.ip_address ?? "::");
      expect(isAddress, `the address ${click.ip_address}`);
      // New clicks come at the start of the list, so old ones move to later pages and come twice.
      clicks.set(click.id, click);
    }
    offset += data.rows.length;
    if (offset < total) continue;
    expectCounts([...clicks.values()], first, data);
    return [...clicks.values()].sort((a, b) => compare(b.created_at, a.created_at) || compare(b.id, a.id));
  }
}

/** New clicks may arrive while the pages are read: no count is below the first response or above the last one. */
function expectCounts(clicks, first, last) {
  const counts = ({ summary, chart }) =>
    new Map([["all", summary.clicks_total], ...chart.map(({ timestamp, clicks }) => [timestamp, clicks])]);
  const [least, most] = [counts(first), counts(last)];
  const read = new Map([["all", clicks.length]]);
  for (const { created_at } of clicks) {
    const day = new Date(created_at).toISOString().slice(0, 10);
    read.set(day, (read.get(day) ?? 0) + 1);
  }
  for (const name of new Set([...read.keys(), ...most.keys()])) {
    const count = read.get(name) ?? 0;
    const isRight = count >= (least.get(name) ?? 0) && count <= (most.get(name) ?? 0);
    expect(isRight, `${count} different clicks instead of ${most.get(name)} (${name})`);
  }
}

/** What every example prints: the number of clicks and of people, the newest click and the oldest. */
export function print(clicks) {
  const people = clicks.filter(({ is_bot, is_duplicate }) => !is_bot && !is_duplicate);
  console.log(clicks.length, people.length, clicks.at(0)?.id, clicks.at(-1)?.id);
}

function expect(isRight, message) {
  if (!isRight) throw new Error(`The API is wrong: ${message}.`);
}

function compare(a, b) {
  return a < b ? -1 : Number(a > b);
}
