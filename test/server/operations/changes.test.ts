/** Any sequence of changes, in two sessions, compared with a naive model: what GET shows is what the model holds. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { createMock, type MockApp } from "../../../src/sandbox.ts";
import { share } from "../../support/effort.ts";
import { now } from "./api.ts";

const sessions = ["one", "two"] as const;
type Name = (typeof sessions)[number];

/** What a naive server would store for one session. */
interface Stored {
  readonly links: { readonly id: string; readonly tags: Set<string>; readonly pixels: number[] }[];
  readonly labels: Map<number, string>;
}
type Model = Readonly<Record<Name, Stored>>;
type Step = (model: Stored, send: Send, index: number) => Promise<void>;
type Send = (method: "GET" | "POST" | "PATCH" | "DELETE", path: string, body?: object) => Promise<Sent>;
interface Sent {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: bodies of many shapes.
  readonly body: any;
}

const list = "/api/smart-links";

function sending(app: MockApp, session: Name): Send {
  return async (method, url, payload) => {
    const headers = { authorization: "Bearer any", "mock-session": session };
    const response = await app.inject({ method, url, headers, ...(payload ? { payload } : {}) });
    return { status: response.statusCode, body: response.json() };
  };
}

const at = <T>(items: readonly T[], index: number): T | undefined => items[index % Math.max(1, items.length)];

const steps: Readonly<Record<string, Step>> = {
  async create({ links }, send, index) {
    const account_id = (await send("GET", "/api/accounts")).body[index % 4].id;
    const body = { account_id, name: `Made ${index}`, link_type: "tracking_link" };
    const made = (await send("POST", list, body)).body.data;
    expect([made.clicks_count, made.revenue]).toEqual([0, "0.00"]);
    links.push({ id: made.id, tags: new Set(), pixels: [] });
  },
  async remove({ links }, send, index) {
    const link = at(links, index);
    if (!link) return;
    expect((await send("DELETE", `${list}/${link.id}`)).status).toBe(200);
    links.splice(links.indexOf(link), 1);
    expect((await send("GET", `${list}/${link.id}`)).status).toBe(404);
  },
  async tag({ links }, send, index) {
    const link = at(links, index);
    if (!link) return;
    const tags = [`T${index % 3}`, "T"];
    const { body } = await send("POST", `${list}/${link.id}/tags`, { tags });
    for (const tag of tags) link.tags.add(tag);
    expect(body).toEqual({ tags: [...link.tags] });
  },
  async untag({ links }, send, index) {
    const link = at(links, index);
    if (!link) return;
    await send("DELETE", `${list}/${link.id}/tags`, { tags: [`T${index % 3}`] });
    link.tags.delete(`T${index % 3}`);
  },
  async connect({ links, labels }, send, index) {
    const link = at(links, index);
    if (!link) return;
    const body = { platform: "meta", pixel_id: `p${index % 2}`, pixel_access_token: "x", label: `L${index}` };
    const { data } = (await send("POST", `${list}/${link.id}/pixels`, body)).body;
    labels.set(data.id, `L${index}`);
    if (!link.pixels.includes(data.id)) link.pixels.push(data.id);
  },
  async relabel({ links, labels }, send, index) {
    const link = links.find(({ pixels }) => pixels.length > 0);
    if (!link) return;
    const id = at(link.pixels, index)!;
    await send("PATCH", `${list}/${link.id}/pixels/${id}`, { label: `New ${index}` });
    labels.set(id, `New ${index}`);
  },
  async disconnect({ links }, send, index) {
    const link = links.find(({ pixels }) => pixels.length > 0);
    if (!link) return;
    const [id] = link.pixels.splice(index % link.pixels.length, 1);
    expect((await send("DELETE", `${list}/${link.id}/pixels/${id}`)).status).toBe(200);
  },
};

async function expectSame({ links, labels }: Stored, send: Send): Promise<void> {
  const listed: readonly { readonly id: string }[] = (await send("GET", `${list}?name=Made`)).body.data;
  expect(listed.map(({ id }) => id).sort()).toEqual(links.map(({ id }) => id).sort());
  for (const { id, tags, pixels } of links) {
    expect((await send("GET", `${list}/${id}/tags`)).body).toEqual({ tags: [...tags] });
    const shown: readonly Record<string, unknown>[] = (await send("GET", `${list}/${id}/pixels`)).body.data;
    expect(shown.map((pixel) => [pixel.id, pixel.label])).toEqual(
      pixels.map((each) => [each, labels.get(each)]),
    );
  }
  const all: readonly string[] = (await send("GET", "/api/link-tags?type=smart_links")).body.data.tags;
  const own = new Set(links.flatMap(({ tags }) => [...tags]));
  expect(all.filter((tag) => /^T\d?$/.test(tag))).toEqual([...own].sort());
  for (const tag of own) {
    const found = (await send("GET", `${list}?filter[tags][]=${tag}&name=Made`)).body.data;
    expect(found).toHaveLength(links.filter(({ tags }) => tags.has(tag)).length);
  }
}

const changes = fc.array(
  fc.record({
    session: fc.constantFrom(...sessions),
    step: fc.constantFrom(...Object.keys(steps)),
    index: fc.nat({ max: 20 }),
  }),
  { maxLength: 25 },
);

test("after any sequence of changes each session shows its own links, tags and pixels", async () => {
  await using app = createMock({ seed: "model", now });
  await fc.assert(
    fc.asyncProperty(changes, async (sequence) => {
      const model: Model = {
        one: { links: [], labels: new Map() },
        two: { links: [], labels: new Map() },
      };
      for (const session of sessions)
        await app.inject({ method: "POST", url: "/__admin/reset", headers: { "mock-session": session } });
      for (const { session, step, index } of sequence)
        await steps[step]!(model[session], sending(app, session), index);
      for (const session of sessions) await expectSame(model[session], sending(app, session));
    }),
    { numRuns: share(30) },
  );
});
