/** A slots does what a list in order of use would do, however it keeps its links. */
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  emptyLinkSlots,
  getLink,
  hasRoom,
  type LinkSlots,
  oldestName,
  putLink,
  reusableCounts,
  takeLink,
} from "../../../src/world/cache/link-slots.ts";
import type { Link } from "../../../src/world/model/links.ts";

const bytes = 1000;
const sizeOf = (link: Link) => link.prefix.byteLength;
const linkOf = (words: number) => ({ prefix: new Uint32Array(words) }) as unknown as Link;

/** The oracle: names and links, the one used last at the end. */
type Listed = [name: string, link: Link][];

const name = fc.constantFrom(..."abcdefgh");
const action = fc.oneof(
  fc.record({ does: fc.constant("put" as const), name, words: fc.constantFrom(25, 50, 60, 125, 300) }),
  fc.record({ does: fc.constant("find" as const), name }),
  fc.record({ does: fc.constant("take" as const), name }),
);

function roomIn(list: Listed): boolean {
  return (
    list.length === 0 || list.reduce((sum, [, link]) => sum + sizeOf(link), sizeOf(list[0]![1])) <= bytes
  );
}

/** Removes a name from the list. */
function without(list: Listed, name: string): Link | undefined {
  const at = list.findIndex(([each]) => each === name);
  return at < 0 ? undefined : list.splice(at, 1)[0]![1];
}

function expectSame(slots: LinkSlots, list: Listed): void {
  expect([...slots.places.keys()].sort()).toEqual(list.map(([name]) => name).sort());
  expect(slots.links).toHaveLength(list.length);
  expect(slots.used).toBe(list.reduce((sum, [, link]) => sum + sizeOf(link), 0));
  expect(oldestName(slots)).toBe(list[0]?.[0]);
  expect(hasRoom(slots)).toBe(roomIn(list));
}

test("link slots behave as a list in order of use with a limit of bytes", () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
      const slots = emptyLinkSlots(bytes);
      const list: Listed = [];
      for (const action of actions) {
        if (action.does === "put") {
          const link = linkOf(action.words);
          const known = without(list, action.name);
          const left = known ?? (roomIn(list) ? undefined : list.shift()?.[1]);
          // Whose numbers may be written over was said before.
          expect(reusableCounts(slots, action.name)).toBe(left?.prefix);
          putLink(slots, action.name, link);
          list.push([action.name, link]);
          while (list.length > 1 && list.reduce((sum, [, each]) => sum + sizeOf(each), 0) > bytes)
            list.shift();
        } else if (action.does === "find") {
          const found = without(list, action.name);
          if (found) list.push([action.name, found]);
          expect(getLink(slots, action.name)).toBe(found);
        } else expect(takeLink(slots, action.name)).toBe(without(list, action.name));
        expectSame(slots, list);
      }
    }),
  );
});

test("a link larger than the limit of bytes is kept alone", () => {
  const slots = emptyLinkSlots(bytes);
  const [small, large] = [linkOf(10), linkOf(1000)];
  putLink(slots, "small", small);
  putLink(slots, "large", large);
  expect(slots.links).toEqual([large]);
  putLink(slots, "small", small);
  expect(slots.links).toEqual([small]);
});
