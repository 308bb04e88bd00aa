/** How fans are shown. What a fan is called follows from the id: nobody of them is real. */
import { type ByteWriter, textBytes, writeBytes } from "../encode/byte-writer.ts";
import { writeInteger } from "../encode/number-encoding.ts";
import { idHash } from "../fans/fans.ts";
import { below, derive, pick } from "../model/hash.ts";
import { salts } from "../model/salts.ts";
import { vocabulary } from "../model/vocabulary.gen.ts";

/** Appends the fan's id and the fan of a conversion, from the comma before them to the one after. */
export function writeFan(writer: ByteWriter, id: number): void {
  const hash = idHash(id);
  const colour = below(colours.length, derive(hash, salts.fanColour));
  const word = colour * animals.length + below(animals.length, derive(hash, salts.fanAnimal));
  usernames[word] ??= textBytes(`${colours[colour]}_${animals[word % animals.length]}_u`);
  writeBytes(writer, beforeFanId);
  writeInteger(writer, id);
  writeBytes(writer, beforeId);
  writeInteger(writer, id);
  writeBytes(writer, beforeUsername);
  writeBytes(writer, usernames[word]);
  writeInteger(writer, id);
  writeBytes(writer, beforeName[below(beforeName.length, derive(hash, salts.fanName))] as Uint8Array);
  writeInteger(writer, id);
  writeBytes(writer, beforeProfile);
  writeBytes(writer, usernames[word]);
  writeInteger(writer, id);
  writeBytes(writer, end);
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

const beforeFanId = textBytes(',"fan_onlyfans_id":"');
const beforeId = textBytes('","fan":{"onlyfans_id":"');
const beforeUsername = textBytes('","username":"');
/** With the name and what comes between it and the number of the picture, whose host is reserved for examples. */
const beforeName = vocabulary.firstNames.map((name) =>
  textBytes(`","name":"${name}","avatar_url":"https://example.com/avatars/`),
);
const beforeProfile = textBytes('.jpg","onlyfans_url":"https://onlyfans.com/');
const end = textBytes('"},');

const colours = vocabulary.colours.map(joined);
const animals = vocabulary.animals.map(joined);
/** What user names begin with, by colour and animal: made when first needed. */
const usernames: (Uint8Array | undefined)[] = new Array(colours.length * animals.length).fill(undefined);

function joined(words: string): string {
  return words.replaceAll(" ", "_");
}
