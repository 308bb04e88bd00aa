/**
 * Garbage in V8's old generation stays until that is collected, which V8 does when it has doubled or more. An object that
 * only one request needs has no business there.
 */
import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { resolveOptions } from "../../../src/server/app/mock-options.ts";
import { planDelivery } from "../../../src/server/control/plan-delivery.ts";
import { operations } from "../../../src/server/operations/all.ts";
import { ownBuffer } from "../../../src/server/respond/body/buffer-pool.ts";
import type { Operation } from "../../../src/server/respond/operation.ts";
import { createState, defaultSession } from "../../../src/server/session/state.ts";

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");
const rounds = 2000;
const window = "date_start=2026-01-01T00:00:00Z&date_end=2026-01-03T00:00:00Z";
const mostBytes = 150;

/** Without those of fans, which take milliseconds for each request, and a postback, because there is none. */
const tried = operations.filter(({ path }) => !/\/(fans|spenders|cohort-arps|\{postback_id\})$/.test(path));

test.each(tried.map(({ path, edition }) => [path, edition] as const))(
  "a request for %s leaves little in the old generation",
  (path, edition) => {
    const operation = tried.find((each) => each.path === path && each.edition === edition) as Operation;
    const { sessions } = createState(resolveOptions({ now: "2026-02-01T00:00:00Z" }));
    const session = sessions.get(defaultSession)!;
    const search = operation.parameterNames.includes("date_start") ? window : "";
    const request = {
      ...{ operation, method: "GET", url: path, link: "eveniet", account: "acct_1", item: "1", search },
      ...{ authorization: "Bearer any", prefer: undefined },
    };
    const act = () => {
      for (let i = 0; i < rounds; i++) planDelivery(session, request, ownBuffer);
    };
    // The least of several rounds: V8 stores compiled code there too, and now and then what a request is using.
    const left = Array.from({ length: 12 }, () => {
      collectGarbage();
      const before = oldBytes();
      act();
      return (oldBytes() - before) / rounds;
    });
    expect(Math.min(...left)).toBeLessThan(mostBytes);
  },
);

/** Bytes of objects in the old generation, those that nobody needs any more included. */
function oldBytes(): number {
  const spaces = getHeapSpaceStatistics().filter(({ space_name }) => /^(old|map)_space$/.test(space_name));
  return spaces.reduce((sum, { space_used_size }) => sum + space_used_size, 0);
}
