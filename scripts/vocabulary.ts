/** The words of campaigns, drawn from faker once and kept in the repository: an upgrade cannot change data. */
import { en, Faker } from "@faker-js/faker";

/** Lists of different words, the same at every run. */
export function vocabulary(): Readonly<Record<string, readonly string[]>> {
  const faker = new Faker({ locale: [en], seed: 20260101 });
  const format = () => faker.helpers.arrayElement(["banner", "story", "reel", "card", "carousel", "video"]);
  return {
    colours: words(24, () => faker.color.human()),
    animals: words(32, () => faker.animal.type()),
    creatives: words(64, () => `${faker.food.fruit()}-${format()}`),
    terms: words(64, () => `${faker.color.human()} ${faker.food.fruit()}`),
    hosts: words(64, () => `${faker.food.fruit()}-${faker.animal.type()}.example`),
    firstNames: words(64, () => faker.person.firstName()).map(capitalised),
  };
}

function capitalised(word: string): string {
  return `${word[0]?.toUpperCase()}${word.slice(1)}`;
}

/** So many different ones of what is drawn that are plain lower-case words. */
function words(count: number, draw: () => string): readonly string[] {
  const found = new Set<string>();
  while (found.size < count) {
    const word = draw().toLowerCase();
    if (/^[a-z]+(-[a-z]+)?(\.example| [a-z]+)?$/.test(word)) found.add(word);
  }
  return [...found];
}
