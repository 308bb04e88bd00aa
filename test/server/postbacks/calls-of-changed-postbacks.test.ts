/** Calls that wait or are being made while their postback or its links are changed or deleted. */
import { expect, test } from "vitest";
import type { Postback } from "../../../src/server/resources/postback.ts";
import type { ReceiverResponse } from "../../../src/server/session/postbacks/receiver.ts";
import type { Session } from "../../../src/server/session/session.ts";
import { sessionWithoutNetwork, type Without } from "./support/session-without-network.ts";

const receiver = "http://127.0.0.1/old?l={smart_link_id}&t={conversion_type}";

interface Sent {
  readonly path: string;
  readonly link: string;
  readonly type: string;
}

/** @param respond What happens while the n-th call is being made, and its status. */
function observed(respond: (n: number, session: Session) => number, options: Without["options"] = {}) {
  const sent: Sent[] = [];
  const made = sessionWithoutNetwork({
    options: { receiver, clicksPerDay: 200, ...options },
    send: async ({ url }): Promise<ReceiverResponse> => {
      const { pathname: path, searchParams } = new URL(url);
      sent.push({ path, link: searchParams.get("l")!, type: searchParams.get("t")! });
      return { kind: "response", status: respond(sent.length, made.session) };
    },
  });
  return { ...made, sent };
}

function deleteLinks(session: Session, links: readonly string[]): void {
  const deletedLinks = new Map(links.map((link) => [link, { deletedMs: 0, created: undefined }]));
  session.resources = { ...session.resources, deletedLinks };
}

function change(session: Session, changed: Partial<Postback>): void {
  const postback = { ...session.resources.postbacks.get(1)!, ...changed };
  session.resources = { ...session.resources, postbacks: new Map([[1, postback]]) };
}

test("after a link was deleted, conversions of it that were looked up before are not posted, those of others are", async () => {
  const all = observed(() => 200);
  all.controls.clock.advance("PT8H");
  await all.controls.postbacks.settle();
  expect(new Set(all.sent.map(({ link }) => link)).size).toBe(2);
  const deleted = all.sent[0]!.link;
  expect(all.sent.slice(1).some(({ link }) => link === deleted)).toBe(true);
  const { controls, sent } = observed((n, session) => {
    if (n === 1) deleteLinks(session, [deleted]);
    return 200;
  });
  controls.clock.advance("PT8H");
  await controls.postbacks.settle();
  expect(sent).toEqual(all.sent.filter(({ link }, n) => n === 0 || link !== deleted));
});

test("calls that wait are not made when their links were deleted meanwhile", async () => {
  const { session, controls, sent } = observed(() => 200, { postbackSchedule: "late" });
  controls.clock.advance("PT8H");
  await controls.postbacks.settle();
  const [before, waiting] = [sent.length, [...session.postbacks.progress.values()][0]!.waiting];
  expect(waiting.length).toBeGreaterThan(0);
  deleteLinks(session, [...new Set(waiting.map(({ conversion }) => conversion.link))]);
  const left = new Set(waiting.map(({ conversion }) => conversion.link));
  controls.clock.advance("PT2H");
  await controls.postbacks.settle();
  expect(sent.slice(before).filter(({ link }) => left.has(link))).toEqual([]);
});

test("calls that wait are not made for types and links that the postback is no longer about", async () => {
  const options = { postbackSchedule: "late", clicksPerDay: 3000 } as const;
  const { session, controls, sent } = observed(() => 200, options);
  controls.clock.advance("PT8H");
  await controls.postbacks.settle();
  const before = sent.length;
  const { conversion } = [...session.postbacks.progress.values()][0]!.waiting[0]!;
  const { link, type } = conversion;
  change(session, {
    conversion_types: [type],
    smart_link_scope: "campaign_specific",
    smart_link_ids: [link],
  });
  controls.clock.advance("PT2H");
  await controls.postbacks.settle();
  expect(sent.length).toBeGreaterThan(before);
  for (const each of sent.slice(before)) expect(each).toMatchObject({ link, type });
});

test.each<[string, (session: Session, link: string) => void, string[]]>([
  ["nothing else happens", () => {}, ["/old", "/old", "/old", "/old", "/old", "/old"]],
  [
    "the postback is deleted",
    (session) => {
      session.resources = { ...session.resources, postbacks: new Map() };
    },
    ["/old"],
  ],
  ["its links are deleted", (session, link) => deleteLinks(session, [link]), ["/old"]],
  ["it has other types", (session) => change(session, { conversion_types: [] }), ["/old"]],
  [
    "it has another URL",
    (session) => change(session, { url: receiver.replace("old", "new") }),
    ["/old", "/new", "/new", "/new", "/new", "/new"],
  ],
])("a call that failed is made again as the postback then is, when %s", async (_, then, expected) => {
  const { controls, sent } = observed(
    (n, session) => {
      if (n === 1) then(session, sent[0]!.link);
      return 500;
    },
    { postbackRetries: 5 },
  );
  const calls = await controls.postbacks.fire();
  expect(sent.map(({ path }) => path)).toEqual(expected);
  expect(calls).toMatchObject([{ succeeded: false, status_code: 500 }]);
  const { length } = expected;
  expect(controls.postbacks.received()).toMatchObject([
    { never_delivered: 1, calls: length, retries: length - 1, outcomes: { 500: length } },
  ]);
});
