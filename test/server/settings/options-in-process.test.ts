/** Options in process: misspelt names and wrong types are refused, and a value means the same at every door. */
import { afterAll, describe, expect, test } from "vitest";
import { mockCommand } from "../../../src/cli/commands/mock.ts";
import { parseFlags } from "../../../src/cli/flags.ts";
import { type Target, type VerifyOptions, verify } from "../../../src/judge.ts";
import { smartLinksHandlers } from "../../../src/msw.ts";
import { createMock, type MockOptions, sampleClicks, startMock } from "../../../src/sandbox.ts";

const wrong = (options: object) => options as MockOptions;

describe("an option with an unknown name is refused, with the one that was meant", () => {
  test("by createMock", () => {
    expect(() => createMock(wrong({ sed: "x" }))).toThrow(
      'createMock has no option "sed". Did you mean seed?',
    );
  });

  test("by startMock", async () => {
    const started = startMock(wrong({ prot: 0 }));
    await expect(started).rejects.toMatchObject({ name: "KitError", code: "unknown_option" });
    await expect(started).rejects.toThrow('startMock has no option "prot". Did you mean port?');
  });

  test("by sampleClicks, which has no port", () => {
    expect(() => sampleClicks(wrong({ lnik: "x" }))).toThrow(
      'sampleClicks has no option "lnik". Did you mean link?',
    );
    expect(() => sampleClicks(wrong({ port: 1 }))).toThrow('sampleClicks has no option "port".');
  });

  test("by the handlers of Mock Service Worker", () => {
    expect(() => smartLinksHandlers(wrong({ orign: "x" }))).toThrow("Did you mean origin?");
  });

  test("by verify", () => {
    const target: Target = { name: "none", send: () => Promise.reject(new Error("nothing is sent")) };
    expect(() => verify(target, {}, { plna: "standard" } as VerifyOptions)).toThrow(
      'verify has no option "plna". Did you mean plan?',
    );
  });

  test("by the settings of a running mock", async () => {
    await using mock = await startMock({ port: 0 });
    expect(() => mock.set({ faliRate: 1 } as object)).toThrow(
      'set has no option "faliRate". Did you mean failRate?',
    );
  });

  test("by the journal and the faults of a running mock", async () => {
    const mock = createMock();
    expect(() => mock.requests({ opration: "listSmartLinks" } as object)).toThrow("Did you mean operation?");
    await expect(mock.waitFor({ staus: 200 } as object)).rejects.toThrow("Did you mean status?");
    await expect(mock.waitFor({}, { timoutMs: 1 } as object)).rejects.toThrow("Did you mean timeoutMs?");
    expect(() => mock.fail({ code: 500, tmies: 2 } as object)).toThrow("Did you mean times?");
    expect(() => mock.fail({ code: 500, match: { lnik: "x" } as object })).toThrow("Did you mean link?");
    expect(() => mock.fail({ code: 500, times: 0 })).toThrow(
      "times is 0, but takes a whole number from 1 to 1000000.",
    );
  });
});

test.each([
  [{ admin: "no" }, 'admin is "no", but takes true or false.'],
  [{ log: "loud" }, 'log is "loud", but takes one of none, pretty, json.'],
  [{ logTo: "file" }, 'logTo is "file", but takes a function.'],
  [{ adminToken: "t\u00f6k\u00e9n" }, "adminToken is string, but takes some text of ASCII characters."],
  [{ adminToken: 123456789 }, "adminToken is number, but takes some text of ASCII characters."],
  [{ replay: "a.json" }, 'replay is "a.json", but takes a recording, as readRecording returns it.'],
  [{ behaviour: "a.json" }, /^behaviour is "a.json", but takes an object/],
  [{ memory: "64" }, 'memory is "64", but takes a whole number from 16 to 65536.'],
  [{ strict: "sometimes" }, 'strict is "sometimes", but takes true or false.'],
  [{ port: "4010" }, 'port is "4010", but takes a whole number from 0 to 65535.'],
  [{ port: 65_536 }, /^port is 65536/],
  [{ host: 127 }, "host is 127, but takes an address."],
] as const)("startMock refuses %j", async (options, message) => {
  const started = startMock(wrong(options));
  await expect(started).rejects.toMatchObject({ name: "KitError", code: "invalid_option" });
  await expect(started).rejects.toThrow(message);
});

/** A value of each setting: as JSON, as the text of a flag, and as the settings show it. */
const values = [
  ["seed", "x", "x", "x"],
  ["clicksPerDay", 12.5, "12.5", 12.5],
  ["links", 3, "3", 3],
  ["scenario", "test_empty", "test_empty", "test_empty"],
  ["mutant", "page-repeated", "page-repeated", "page-repeated"],
  ["code", 503, "503", 503],
  ["fault", "reset", "reset", "reset"],
  ["fault", "none", "none", "none"],
  ["delay", 5, "5", "5"],
  ["delay", "5-6", "5-6", "5-6"],
  ["failRate", 0.5, "0.5", 0.5],
  ["failKinds", [500], "500", ["500"]],
  ["failKinds", ["500", "reset"], "500,reset", ["500", "reset"]],
  ["rateLimit", 60, "60", 60],
  ["rateLimit", "60/min", "60/min", 60],
  ["credits", 3, "3", 3],
  ["retryAfter", 90, "90", 90],
  ["strict", true, "true", true],
] as const;

const apps: ReturnType<typeof createMock>[] = [];
afterAll(() => Promise.all(apps.map((app) => app.close())));

async function shownBy(options: object, name: string): Promise<unknown> {
  const app = createMock(options as MockOptions);
  apps.push(app);
  return (await app.inject("/__admin/settings")).json()[name];
}

test.each(values)("%s takes %j in process, as a flag, as a variable and in the admin API", async (...row) => {
  const [name, value, text, shown] = row;
  const flag = `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  const variable = `SMART_LINKS${flag.slice(1).replaceAll("-", "_").toUpperCase()}`;
  const argv = name === "strict" ? [flag] : [flag, text];
  const typed = parseFlags(mockCommand, { argv, env: {} }).values;
  const inEnvironment = parseFlags(mockCommand, { argv: [], env: { [variable]: text } }).values;
  for (const given of [value, typed[name], inEnvironment[name]])
    expect(await shownBy({ [name]: given }, name)).toEqual(shown);
  const app = createMock();
  apps.push(app);
  const changed = await app.inject({ method: "PATCH", url: "/__admin/settings", payload: { [name]: value } });
  expect(changed.json()[name]).toEqual(shown);
});

test("a receiver whose host no postback may call is refused, without the rest of its URL", async () => {
  const receiver = "https://hooks.example.com/in?key=sesame&click={click_id}";
  const refusal =
    "receiver is on a host that is not called. The sandbox calls this machine alone, not hooks.example.com. " +
    "The option postbackHosts (--postback-hosts) names other hosts.";
  expect(() => createMock({ receiver })).toThrow(refusal);
  await expect(startMock({ port: 0, receiver })).rejects.toMatchObject({ code: "invalid_option" });
  createMock({ receiver, postbackHosts: ["hooks.example.com"] });
  createMock({ receiver: "http://localhost:3000/{click_id}" });
});

test.each([
  ["ftp://user:sesame@hooks.example.com/sesame?key=sesame#sesame", "ftp://hooks.example.com"],
  ["ftp://user:sesa/me@hooks.example.com/in", "ftp://..."],
  ["user:sesame@localhost:4030/in?key=sesame", "localhost:4030"],
  ["localhost:4030/postback?key=sesame", "localhost:4030"],
  ["http://user:sesame@[/in?key=sesame", "http://["],
])("the receiver %s is refused, without what may be secret", (receiver, shown) => {
  const message = `receiver is "${shown}", but takes an http or https URL.`;
  expect(() => createMock({ receiver })).toThrow(expect.objectContaining({ message }));
});
