import { expect, test } from "vitest";
import { startMock } from "../../../src/server/app/start-mock.ts";
import { mutants } from "../../../src/server/mutants/all.ts";
import { admin, ask, jsonOf } from "../control/retrying-client.ts";

const options = { port: 0, seed: "mutants", now: "2026-02-01T00:00:00Z" } as const;
const second = "/api/smart-links/eveniet/clicks?limit=3&offset=3";
const idsOf = (asked: Parameters<typeof jsonOf>[0]) =>
  jsonOf(asked).data.rows.map(({ id }: { readonly id: string }) => id);

test("a mutant is set by an option, a session, a request, or a reserved link id", async () => {
  await using mock = await startMock(options);
  await using mutated = await startMock({ ...options, mutant: "page-repeated" });
  const first = idsOf(await ask(`${mock.url}/api/smart-links/eveniet/clicks?limit=3`));
  const truth = await ask(mock.url + second);
  expect(idsOf(truth)).not.toEqual(first);
  expect(idsOf(await ask(mutated.url + second))).toEqual(first);

  const session = mock.session("s");
  session.set({ mutant: "page-repeated" });
  expect(idsOf(await ask(session.url + second))).toEqual(first);
  session.set({ mutant: null });
  expect((await ask(session.url + second)).text).toBe(truth.text);

  const preferred = await ask(mock.url + second, { prefer: "mutant=page-repeated" });
  expect([idsOf(preferred), preferred.headers.get("preference-applied")]).toEqual([
    first,
    "mutant=page-repeated",
  ]);

  const link = "/api/smart-links/test_mutant_page_repeated/clicks?limit=3";
  const own = idsOf(await ask(mock.url + link));
  expect(idsOf(await ask(`${mock.url}${link}&offset=3`))).toEqual(own);
  expect(idsOf(await ask(`${mock.url}${link}&offset=6`))).not.toEqual(own);
});

test("a preference is applied only where the mutant changes the response", async () => {
  await using mock = await startMock(options);
  const path = "/api/smart-links/eveniet/clicks?limit=3";
  const reply = await ask(mock.url + path, { prefer: "mutant=page-repeated" });
  expect(reply.text).toBe((await ask(mock.url + path)).text);
  expect(reply.headers.get("preference-applied")).toBeNull();
});

test("an unknown mutant is refused with a suggestion", async () => {
  const wrong = startMock({ ...options, mutant: "page-repeatd" });
  await expect(wrong).rejects.toThrow(
    'mutant is "page-repeatd", but takes the id of a mutant such as page-repeated (did you mean "page-repeated"?).',
  );
  await using mock = await startMock(options);
  const reply = await ask(mock.url + second, { prefer: "mutant=one500" });
  expect(reply.headers.get("mock-warnings")).toContain('(did you mean "one-500"?)');
  const patched = await admin(mock.url, "PATCH /settings", { mutant: "unknown-field" });
  expect(patched.status).toBe(422);
  expect(patched.body.message).toContain('(did you mean "unknown-fields"?)');
  expect((await ask(`${mock.url}/api/smart-links/test_mutant_nothing/clicks`)).status).toBe(404);
});

test("the journal names the mutant of a response that was changed, and no other", async () => {
  await using mock = await startMock({ ...options, mutant: "page-repeated" });
  await ask(`${mock.url}/api/smart-links/eveniet/clicks?limit=3`);
  await ask(mock.url + second);
  expect(mock.requests().map(({ mutant }) => mutant)).toEqual([null, "page-repeated"]);
});

test("the admin API counts the changed responses of each session by itself", async () => {
  await using mock = await startMock(options);
  const [a, b] = [mock.session("a"), mock.session("b")];
  a.set({ mutant: "page-repeated" });
  b.set({ mutant: "unknown-fields" });
  await ask(a.url + second);
  await ask(a.url + second);
  await ask(`${a.url}/api/smart-links/eveniet/clicks?limit=3`);
  await ask(b.url + second);
  const changedIn = async (url: string) => {
    const { body } = await admin(url, "GET /mutants");
    expect(body.mutants.map(({ id }: { readonly id: string }) => id)).toEqual(mutants.map(({ id }) => id));
    return Object.fromEntries(
      body.mutants.flatMap(({ id, changed }: { readonly id: string; readonly changed: number }) =>
        changed > 0 ? [[id, changed]] : [],
      ),
    );
  };
  expect(await changedIn(a.url)).toEqual({ "page-repeated": 2 });
  expect(await changedIn(b.url)).toEqual({ "unknown-fields": 1 });
  expect(await changedIn(mock.url)).toEqual({});
  expect(a.mutants().find(({ id }) => id === "page-repeated")).toEqual(
    (await admin(a.url, "GET /mutants")).body.mutants[0],
  );
  a.reset();
  expect(await changedIn(a.url)).toEqual({});
});

test("a failure of a mutant comes once in a session", async () => {
  await using mock = await startMock({ ...options, mutant: "one-500" });
  const statusesOf = async (url: string) => [
    (await ask(url + second, { retries: 0 })).status,
    (await ask(url + second, { retries: 0 })).status,
    (await ask(url + second, { retries: 0 })).status,
  ];
  expect(await statusesOf(mock.url)).toEqual([500, 200, 200]);
  expect(await statusesOf(mock.session("s").url)).toEqual([500, 200, 200]);
  expect(mock.requests()[0]).toMatchObject({ mutant: "one-500", why: "Server Error (asked for by: mutant)" });
});
