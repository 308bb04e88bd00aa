/** How fans are shown. What a fan is called follows from the id: nobody of them is real. */
import { type ByteWriter, shortTexts, textBytes, writeBytes, writeWords } from "../encode/byte-writer.ts";
import { writeInteger } from "../encode/number-encoding.ts";
import { idHash } from "../fans/fans.ts";
import { below, derive, pick } from "../model/hash.ts";
import { salts } from "../model/salts.ts";
import { vocabulary } from "../model/vocabulary.gen.ts";

/** Appends the fan's id and the fan of a conversion, up to the value of `click`. */
export function writeFan(writer: ByteWriter, id: number): void {
  const hash = idHash(id);
  const colour = below(colours.length, derive(hash, salts.fanColour));
  const word = colour * animals.length + below(animals.length, derive(hash, salts.fanAnimal));
  usernames[word] ??= usernameTexts(`${colours[colour]}_${animals[word % animals.length]}_u`);
  const { username, profile } = usernames[word];
  const first = writer.at;
  writeInteger(writer, id);
  const digits = writer.at - first;
  writeWords(writer, texts, beforeId);
  copyDigits(writer, first, digits);
  writeBytes(writer, username);
  copyDigits(writer, first, digits);
  writeBytes(writer, beforeName[below(beforeName.length, derive(hash, salts.fanName))] as Uint8Array);
  copyDigits(writer, first, digits);
  writeBytes(writer, profile);
  copyDigits(writer, first, digits);
  writeWords(writer, texts, beforeClick);
}

/** Appends the digits that stand at `from` once more: 16 at most, as two words. What is beyond them is overwritten. */
function copyDigits(writer: ByteWriter, from: number, digits: number): void {
  const { view, at } = writer;
  view.setFloat64(at, view.getFloat64(from));
  view.setFloat64(at + 8, view.getFloat64(from + 8));
  writer.at = at + digits;
}

/** Who a fan is. */
export interface FanProfile {
  readonly onlyfans_id: string;
  readonly username: string;
  readonly name: string;
  readonly avatar_url: string;
}

/** The same as values. */
export function fanProfile(id: number): FanProfile {
  const hash = idHash(id);
  const colour = pick(colours, derive(hash, salts.fanColour));
  const animal = pick(animals, derive(hash, salts.fanAnimal));
  return {
    onlyfans_id: String(id),
    username: `${colour}_${animal}_u${id}`,
    name: pick(vocabulary.firstNames, derive(hash, salts.fanName)),
    avatar_url: `https://example.com/avatars/${id}.jpg`,
  };
}

const texts = shortTexts(['","fan":{"onlyfans_id":"', '"},"click":']);
const [beforeId, beforeClick] = [0, 1];
/** With the name and what comes between it and the number of the picture, whose host is reserved for examples. */
const beforeName = vocabulary.firstNames.map((name) =>
  textBytes(`","name":"${name}","avatar_url":"https://example.com/avatars/`),
);

const colours = vocabulary.colours.map(joined);
const animals = vocabulary.animals.map(joined);

/** A user name up to its number, with the keys before it: as the name, and in the address of the profile. */
interface UsernameTexts {
  readonly username: Uint8Array;
  readonly profile: Uint8Array;
}

/** By colour and animal: made when first needed. */
const usernames: (UsernameTexts | undefined)[] = new Array(colours.length * animals.length).fill(undefined);

function usernameTexts(name: string): UsernameTexts {
  return {
    username: textBytes(`","username":"${name}`),
    profile: textBytes(`.jpg","onlyfans_url":"https://onlyfans.com/${name}`),
  };
}

function joined(words: string): string {
  return words.replaceAll(" ", "_");
}
