import { expect, test } from "vitest";
import { sessionWithoutNetwork } from "./support/session-without-network.ts";

test("the conversions of a jump are counted once, however many pages of calls they make", async () => {
  const options = { clicksPerDay: 200, links: 20 };
  const { session, controls, close } = sessionWithoutNetwork({ options });
  const { main } = session.shared.datasets;
  const { recent } = main;
  let looks = 0;
  Object.defineProperty(main, "recent", {
    get() {
      looks++;
      return recent;
    },
  });
  controls.clock.advance("P1D");
  await controls.postbacks.settle();
  // Twelve pages of 25 calls at most.
  expect(session.postbacks.calls).toBe(288);
  // Each link once to count, and for each page once to find its conversions and once to read them.
  expect(looks).toBeGreaterThan(20);
  expect(looks).toBeLessThanOrEqual(20 * (1 + 2 * 12));
  close();
});

test("conversions are counted again when the clock jumps while calls are made, and the newest 10,000 are posted", async () => {
  let sent = 0;
  const { controls, close } = sessionWithoutNetwork({
    options: { clicksPerDay: 20_000 },
    send: async () => {
      sent += 1;
      if (sent === 30) controls.clock.advance("P30D");
      return { kind: "response", status: 200 };
    },
  });
  controls.clock.advance("PT1H");
  await controls.postbacks.settle();
  const [entry] = controls.requests({ operation: "postback" }).slice(-1);
  expect(entry?.warnings[0]).toMatch(
    /^Not sent: \d+ conversions before .* The clock passed more than 10000[.]$/,
  );
  expect(sent).toBeGreaterThan(10_000);
  expect(sent).toBeLessThanOrEqual(10_050);
  close();
});
