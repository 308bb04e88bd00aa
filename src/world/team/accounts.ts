/** The accounts of the team. */
import { derive, hashText, pick } from "../model/hash.ts";
import { salts } from "../model/salts.ts";
import { vocabulary } from "../model/vocabulary.gen.ts";

/** An account as a link shows it. */
export interface Account {
  readonly id: string;
  readonly display_name: string;
  readonly username: string;
}

/** Cents that a subscription to each account costs; one of them is free. */
export const subscriptionPrices: readonly number[] = [999, 1499, 499, 0];

/** The accounts of a seed, one for each price. */
export function accountsOf(seed: string): readonly Account[] {
  return subscriptionPrices.map((_, index) => {
    const hash = derive(hashText(seed, salts.team), salts.teamAccount + index);
    const [colour, animal] = [
      pick(vocabulary.colours, derive(hash, salts.accountColour)),
      pick(vocabulary.animals, derive(hash, salts.accountAnimal)),
    ];
    const name = `${pick(vocabulary.firstNames, derive(hash, salts.accountName))} ${titled(animal)}`;
    const digits = [0, 1, 2, 3].map((part) => hex(derive(hash, salts.accountId + part)));
    return {
      id: `acct_${digits.join("")}`,
      display_name: name,
      username: `${colour} ${animal} ${index + 1}`.replaceAll(" ", "_"),
    };
  });
}

function hex(bits: number): string {
  return (bits >>> 0).toString(16).padStart(8, "0");
}

function titled(words: string): string {
  return words.replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase());
}
