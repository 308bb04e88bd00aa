/** Writes everything that follows from openapi.yaml: `npm run generate`. Running it twice changes nothing. */
import { readFile, writeFile } from "node:fs/promises";
import openapiTS, { astToString } from "openapi-typescript";
import { parse } from "yaml";

const spec = new URL("../openapi.yaml", import.meta.url);
const out = new URL("../src/spec/", import.meta.url);
const banner = "// Generated from openapi.yaml by `npm run generate`. Do not edit.\n";

const document: unknown = parse(await readFile(spec, "utf8"));
await write("types.gen.ts", astToString(await openapiTS(spec, { immutable: true })));
await write("document.gen.ts", `export const document = ${JSON.stringify(document, null, 2)} as const;\n`);

async function write(name: string, text: string): Promise<void> {
  await writeFile(new URL(name, out), banner + text);
}
