import { expect, test } from "vitest";
import { createMock } from "../../../src/server/app/app.ts";
import { mutants } from "../../../src/server/mutants/all.ts";

/** A client that creates, tags, subscribes and deletes, and what it reads after each step. */
async function stepsWith(mutant: string | undefined) {
  await using mock = createMock({ seed: "lost", now: "2026-02-01T00:00:00Z", links: 8, mutant });
  const send = async (method: "GET" | "POST" | "DELETE", url: string, payload?: object) => {
    const reply = await mock.inject({
      method,
      url,
      headers: { authorization: "Bearer any" },
      ...(payload ? { payload } : {}),
    });
    return { status: reply.statusCode, body: reply.body === "" ? undefined : reply.json() };
  };
  const idsOf = async (url: string) =>
    (await send("GET", url)).body.data.map(({ id }: { id: unknown }) => id);
  const tagsOf = async (link: string) => (await send("GET", `/api/smart-links/${link}/tags`)).body.tags;
  const { tags: known } = (await send("GET", "/api/link-tags")).body.data;
  const ofTag = `/api/smart-links?filter[tags][]=${encodeURIComponent(known[0])}`;
  const [{ id: link, account }] = (await send("GET", ofTag)).body.data;
  const tags = `/api/smart-links/${link}/tags`;
  const statuses: number[] = [];
  const note = ({ status, body }: Awaited<ReturnType<typeof send>>) => {
    statuses.push(status);
    return body;
  };
  const body = { account_id: account.id, name: "a", link_type: "tracking_link" };
  const created = note(await send("POST", "/api/smart-links", body)).data.id;
  const seen = { created: (await idsOf("/api/smart-links")).includes(created) };
  const added = note(await send("POST", tags, { tags: ["new"] })).tags.includes("new");
  const isAdded = (await tagsOf(link)).includes("new");
  const [first] = await tagsOf(link);
  const removed = !note(await send("DELETE", tags, { tags: [first] })).tags.includes(first);
  const isRemoved = !(await tagsOf(link)).includes(first);
  const postback = {
    url: "http://127.0.0.1:1/",
    smart_link_scope: "global",
    conversion_types: ["new_subscriber"],
  };
  const id = note(await send("POST", "/api/smart-link-postbacks", postback)).data.id;
  const isSubscribed = (await idsOf("/api/smart-link-postbacks")).includes(id);
  note(await send("DELETE", `/api/smart-links/${link}`));
  const isDeleted = !(await idsOf("/api/smart-links")).includes(link);
  const changed = mutant === undefined ? 0 : mock.mutants().find(({ id }) => id === mutant)?.changed;
  return {
    confirmed: [added, removed],
    statuses,
    kept: { ...seen, isAdded, isRemoved, isSubscribed, isDeleted },
    changed,
  };
}

const truth = await stepsWith(undefined);

test("without a mutant every confirmed change is made", () => {
  expect(truth).toEqual({
    confirmed: [true, true],
    statuses: [200, 200, 200, 200, 200],
    kept: { created: true, isAdded: true, isRemoved: true, isSubscribed: true, isDeleted: true },
    changed: 0,
  });
});

const lost = {
  "created-link-lost": "created",
  "added-tags-lost": "isAdded",
  "removed-tags-stay": "isRemoved",
  "created-postback-lost": "isSubscribed",
  "deleted-link-stays": "isDeleted",
};

test.each(Object.entries(lost))("%s confirms a change that no later response shows", async (mutant, kept) => {
  expect(await stepsWith(mutant)).toEqual({ ...truth, kept: { ...truth.kept, [kept]: false }, changed: 1 });
});

test("every mutant that loses a change is tried", () => {
  const all = mutants.filter(({ kind }) => kind === "lost_change").map(({ id }) => id);
  expect(all.toSorted()).toEqual(Object.keys(lost).toSorted());
});
