/** Writes a file that the user named. Every file that the kit writes goes through here. */
import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { access, chmod, lstat, open, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { KitError } from "../../openapi/kit-error.ts";
import { removeOnSignal } from "./remove-on-signal.ts";

/**
 * Writes text to a file. The file is the old one or the new one, never half of either: the text goes to a draft beside
 * it, to the disk, and only then to its place.
 * @throws {KitError} `unwritable_file`, as `expectWritable`; what was there before is untouched, and no draft is left.
 */
export async function writeTextFile(path: string, text: string): Promise<void> {
  const destination = await expectWritable(path);
  const written =
    destination.kind === "stream" ? writeToStream(path, text) : replace(path, text, destination);
  await written.catch((error: NodeJS.ErrnoException) => {
    throw unwritable(path, error.code);
  });
}

/** Where a text goes: into a stream, or in the place of a file, whose permissions stay. */
type Destination = { readonly kind: "stream" } | { readonly kind: "file"; readonly mode: number | undefined };

/**
 * Checks a path before anything is spent on what is to be written there. A path is a regular file or none yet; pipes,
 * `/dev/stdout` and `/dev/stderr` are written directly. A symbolic link is not followed.
 * @throws {KitError} `unwritable_file`
 */
export async function expectWritable(path: string): Promise<Destination> {
  if (isOwnStream(path)) return { kind: "stream" };
  const status = await lstat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw unwritable(path, error.code);
    return undefined;
  });
  if (status?.isFIFO()) return { kind: "stream" };
  if (status !== undefined && !status.isFile()) {
    const kind = kinds.find(([, isOfKind]) => isOfKind(status))?.[0] ?? "no regular file";
    const message = `Cannot write ${path}: it is ${kind}. Name a regular file.`;
    throw new KitError("unwritable_file", message, { path });
  }
  await access(dirname(path), constants.W_OK).catch(({ code }: NodeJS.ErrnoException) => {
    const message = `Cannot write ${path}: there is no such folder.`;
    throw code === "ENOENT"
      ? new KitError("unwritable_file", message, { path, code })
      : unwritable(path, code);
  });
  return { kind: "file", mode: status && status.mode & 0o7777 };
}

function isOwnStream(path: string): boolean {
  return /^\/dev\/(?:stdout|stderr|fd\/\d+)$/.test(path);
}

async function writeToStream(path: string, text: string): Promise<void> {
  const stream = { "/dev/stdout": process.stdout, "/dev/stderr": process.stderr }[path];
  if (stream === undefined) return await writeFile(path, text, { flag: "a" });
  await new Promise<void>((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

type Status = Awaited<ReturnType<typeof lstat>>;

const kinds: readonly (readonly [name: string, isOfKind: (status: Status) => boolean])[] = [
  ["a folder", (status) => status.isDirectory()],
  ["a symbolic link", (status) => status.isSymbolicLink()],
  ["a device", (status) => status.isCharacterDevice() || status.isBlockDevice()],
  ["a socket", (status) => status.isSocket()],
];

async function replace(path: string, text: string, { mode }: { readonly mode: number | undefined }) {
  const draft = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  using _guard = removeOnSignal(draft);
  try {
    await writeToDisk(draft, text);
    if (mode !== undefined) await chmod(draft, mode);
    await rename(draft, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function writeToDisk(path: string, text: string): Promise<void> {
  // Fails when there is anything of this name, a link included.
  const file = await open(path, "wx");
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes the new name last through a loss of power, where the system lets a folder be synced. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path).catch(() => undefined);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}

function unwritable(path: string, code: string | undefined): KitError {
  return new KitError("unwritable_file", `Cannot write ${path} (${code}).`, { path, code });
}
