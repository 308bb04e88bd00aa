/** Names of people are private, also in lower case and where the prose of openapi.yaml has the same word. */
import { allLocales } from "@faker-js/faker";
import { expect, test } from "vitest";
import { isPublicWord } from "../../../src/exchange/sanitise/formats/public-words.ts";

/** Technical words that some locale knows as a name too: without them no sentence of an error could be read. */
const technical = new Set(
  "alpha among dev edge fan fedora gross has line mac meta name opera per post price python safari server slack so valid vivaldi".split(
    " ",
  ),
);

test("no word that stays in a recording is a first name or a last name, but for technical words", () => {
  const names = Object.values(allLocales)
    .flatMap(({ person }) => [person?.first_name, person?.last_name])
    .flatMap((lists) => Object.values(lists ?? {}).flat())
    .filter((name): name is string => typeof name === "string")
    .map((name) => name.toLowerCase());
  expect(names.length).toBeGreaterThan(10_000);
  expect([...new Set(names)].filter((name) => isPublicWord(name) && !technical.has(name))).toEqual([]);
});
