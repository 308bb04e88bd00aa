/** A failure that stays. */
import { expect, test } from "vitest";
import { startMock } from "../../../src/server/app/start-mock.ts";
import { ask } from "../control/retrying-client.ts";
import { clicks, now } from "./mutated.ts";

test("key-refused gives the first response, and then refuses the key, whatever is requested", async () => {
  await using mock = await startMock({ port: 0, seed: "mutants", now });
  const session = mock.session("refused");
  session.set({ mutant: "key-refused" });
  const truth = await ask(mock.url + clicks);
  expect((await ask(session.url + clicks)).text).toBe(truth.text);
  for (const path of [clicks, `${clicks}offset=10`, "/api/smart-links", "/api/whoami"])
    expect((await ask(session.url + path, { retries: 0 })).status).toBe(401);
  expect(session.mutants().find(({ id }) => id === "key-refused")?.changed).toBe(4);
  session.reset("faults");
  expect((await ask(session.url + clicks)).status).toBe(200);
});
