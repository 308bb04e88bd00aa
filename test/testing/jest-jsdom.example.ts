/** Where Jest runs tests in jsdom, timers are numbers, and some globals of Node are missing. */
import { get } from "node:http";

const { setTimeout, setInterval } = globalThis;
for (const name of [
  "TextEncoder",
  "TextDecoder",
  "setImmediate",
  "clearImmediate",
  "structuredClone",
  "fetch",
])
  delete (globalThis as Record<string, unknown>)[name];
Object.assign(globalThis, {
  setTimeout: (...given: Parameters<typeof setTimeout>) => Number(setTimeout(...given)),
  setInterval: (...given: Parameters<typeof setInterval>) => Number(setInterval(...given)),
});

const { assertReadAll, useSandbox } = await import("../../src/testing.ts");

type Act = () => void | Promise<void>;
const acts: Record<string, Act> = {};
const hook = (name: string) => (act: Act) => {
  acts[name] = act;
};
const used = useSandbox({
  before: hook("before"),
  beforeEach: hook("beforeEach"),
  afterEach: hook("afterEach"),
  after: hook("after"),
});

/** The status of a response, when all of it has come. */
const statusOf = (prefer: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    const day = "date_start=2026-01-20&date_end=2026-01-20&limit=1000";
    const url = `${used.mock.url}/api/smart-links/eveniet/clicks?${day}`;
    get(url, { headers: { authorization: "Bearer any", prefer } }, (response) => {
      response.resume().once("end", () => resolve(response.statusCode));
    }).once("error", reject);
  });

await acts.before?.();
await acts.beforeEach?.();
const statuses = [];
for (const prefer of ["delay=5", "code=503", "fault=slow-body"]) statuses.push(await statusOf(prefer));
assertReadAll(used.mock, { link: "eveniet", start: "2026-01-20", end: "2026-01-20", allowTwice: true });
await acts.afterEach?.();
await acts.after?.();
console.log(statuses.join(" "));
