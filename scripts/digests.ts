/**
 * Compares the data set with its golden digests, or writes them anew: `npx tsx scripts/digests.ts [--write]`.
 * Another version of Node runs it as `path/to/node --import tsx scripts/digests.ts`.
 */
import { readFile, writeFile } from "node:fs/promises";
import { digests } from "../test/world/digests.ts";

const file = new URL("../test/world/digests.json", import.meta.url);
const text = `${JSON.stringify(digests(), null, 2)}\n`;

if (process.argv.includes("--write")) await writeFile(file, text);
const isSame = text === (await readFile(file, "utf8"));
process.stdout.write(`Node ${process.version}: the data set is ${isSame ? "what" : "not what"} it was.\n`);
process.exitCode = isSame ? 0 : 1;
