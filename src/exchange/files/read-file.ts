/** Reads a file that the user named. Every file that the kit is given goes through here. */
import { constants } from "node:buffer";
import { createReadStream, type Stats } from "node:fs";
import { stat } from "node:fs/promises";
import { StringDecoder } from "node:string_decoder";
import { TextDecoder } from "node:util";
import { type ArgumentKind, expectArgument } from "../../openapi/expect-argument.ts";
import { KitError } from "../../openapi/kit-error.ts";

/** A part of a file's text, and which share of its bytes has been read with it: 1 where the size is not known. */
export interface TextPiece {
  readonly text: string;
  readonly share: number;
}

/** The same of its bytes. */
export interface BytePiece {
  readonly bytes: Uint8Array;
  readonly share: number;
}

/**
 * The text of a file or a pipe.
 * @param name What the file is called in the message of an error.
 * @throws {KitError} `unreadable_file`
 */
export async function readTextFile(path: string, name = path): Promise<string> {
  let whole = "";
  for await (const { text } of readPieces(path, name)) whole = joined(whole, text, name);
  return whole;
}

/** A text, and whether its bytes were UTF-8: what was not became U+FFFD. */
export interface FileText {
  readonly text: string;
  readonly isUtf8: boolean;
}

/**
 * The text of a file or a pipe, where it matters what its bytes were.
 * @param name What the file is called in the message of an error.
 * @throws {KitError} `unreadable_file`
 */
export async function readFileText(path: string, name = path): Promise<FileText> {
  const [decoder, check] = [new StringDecoder("utf8"), new TextDecoder("utf-8", { fatal: true })];
  let [text, isUtf8] = ["", true];
  const isRight = (bytes?: Uint8Array) => {
    try {
      check.decode(bytes, { stream: bytes !== undefined });
      return true;
    } catch {
      return false;
    }
  };
  for await (const { bytes } of readBytePieces(path, name)) {
    text = joined(text, decoder.write(bytes), name);
    isUtf8 &&= isRight(bytes);
  }
  return { text: text + decoder.end(), isUtf8: isUtf8 && isRight() };
}

/** @throws {KitError} `unreadable_file` when a text has more characters than Node can hold. */
export function joined(whole: string, piece: string, name: string): string {
  if (whole.length + piece.length > constants.MAX_STRING_LENGTH) throw tooLarge(name);
  return whole + piece;
}

/**
 * The text of a file or a pipe, piece by piece. What is not UTF-8 in it becomes U+FFFD.
 * @throws {KitError} `unreadable_file`
 */
export async function* readPieces(path: string, name = path): AsyncGenerator<TextPiece> {
  const decoder = new StringDecoder("utf8");
  let share = 1;
  for await (const piece of readBytePieces(path, name)) {
    share = piece.share;
    yield { text: decoder.write(piece.bytes), share };
  }
  const rest = decoder.end();
  if (rest !== "") yield { text: rest, share };
}

/**
 * The bytes of a file or a pipe, piece by piece. A pipe is read once, so it is opened once.
 * @throws {KitError} `unreadable_file`
 */
export async function* readBytePieces(path: string, name = path): AsyncGenerator<BytePiece> {
  expectArgument("The reader of a file", path, aPath);
  let count = 0;
  try {
    const status = await stat(path);
    for await (const bytes of createReadStream(path, { highWaterMark: pieceBytes })) {
      count += bytes.length;
      if (isDevice(status) && count > mostOfDevice) throw endless(name);
      yield { bytes, share: Math.min(1, count / (status.size || count)) };
    }
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall === undefined) throw error;
    throw new KitError("unreadable_file", `Cannot read ${name} (${code}).`, { path, code });
  }
}

const aPath: ArgumentKind = {
  takes: "a path",
  isRight: (given) => (typeof given === "string" && given !== "") || isUrl(given),
};

/** Also of another class than the global `URL`, as in jsdom. */
function isUrl(given: unknown): boolean {
  return typeof given === "object" && given !== null && "href" in given && "protocol" in given;
}

const pieceBytes = 2 ** 20;
/** More than a person types into a terminal. Devices such as `/dev/zero` have no end. */
const mostOfDevice = 2 ** 20;

function isDevice(status: Stats): boolean {
  return status.isCharacterDevice() || status.isBlockDevice();
}

function endless(name: string): KitError {
  const message = `Cannot read ${name}: it is a device, and has no end within 1 MB. Name a file or a pipe.`;
  return new KitError("unreadable_file", message, { path: name });
}

function tooLarge(name: string): KitError {
  const message = `Cannot read ${name}: it is larger than ${Math.floor(constants.MAX_STRING_LENGTH / 2 ** 20)} MB, the longest text that Node takes.`;
  return new KitError("unreadable_file", message, { path: name });
}
