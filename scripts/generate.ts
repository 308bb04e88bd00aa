/** Writes the generated files of src/ and the generated blocks of README.md and docs/: `npm run generate`. Running it twice changes nothing. */
import { readFile, writeFile } from "node:fs/promises";
import openapiTS, { astToString } from "openapi-typescript";
import { parse } from "yaml";
import { documentNames } from "./document-names.ts";
import { operationLines } from "./operation-lines.ts";
import { vocabulary } from "./vocabulary.ts";

const spec = new URL("../openapi.yaml", import.meta.url);
const admin = new URL("../admin.yaml", import.meta.url);
const packageJson: { readonly version: string } = JSON.parse(
  await readFile(new URL("../package.json", import.meta.url), "utf8"),
);
const text = await readFile(spec, "utf8");
const document = parse(text);
// Merge keys (`<<`) are YAML 1.1; here they keep two lists of properties from drifting apart.
const adminDocument: unknown = parse(await readFile(admin, "utf8"), { merge: true });

await write("openapi/generated/types.gen.ts", "openapi.yaml", astToString(await openapiTS(spec)));
// No declaration of the package refers to the long type of a document, so none is written.
await write("openapi/generated/document.gen.ts", "openapi.yaml", internal(constant("document", document)));
await write("openapi/generated/document-names.gen.ts", "openapi.yaml", documentNames(document));
await write(
  "openapi/generated/operation-lines.gen.ts",
  "openapi.yaml",
  constant("operationLines", operationLines(text)),
);
await write(
  "openapi/generated/admin-types.gen.ts",
  "admin.yaml",
  astToString(await openapiTS(JSON.stringify(adminDocument), { immutable: true, defaultNonNullable: false })),
);
await write(
  "openapi/generated/admin-document.gen.ts",
  "admin.yaml",
  internal(constant("adminDocument", adminDocument)),
);
await write("openapi/generated/version.gen.ts", "package.json", constant("version", packageJson.version));
await write("world/model/vocabulary.gen.ts", "scripts/vocabulary.ts", constant("vocabulary", vocabulary()));
// The pages show examples of tests, which are the same however much the tests do.
delete process.env.TEST_EFFORT;
// Loaded only now: the pages are made by code that reads the files above.
const { writePages } = await import("./pages/pages.ts");
await writePages();
const { openapi30 } = await import("./openapi-30.ts");
await writeFile(new URL("../openapi-3.0.json", import.meta.url), `${JSON.stringify(openapi30(), null, 2)}\n`);

function internal(text: string): string {
  return `/** @internal */\n${text}`;
}

function constant(name: string, value: unknown): string {
  return `export const ${name} = ${JSON.stringify(value, null, 2)} as const;\n`;
}

async function write(name: string, source: string, text: string): Promise<void> {
  const file = new URL(`../src/${name}`, import.meta.url);
  const whole = `// Generated from ${source} by \`npm run generate\`. Do not edit.\n${text}`;
  // A file that stays the same keeps its time, so that what was built from it counts as fresh.
  if (whole !== (await readFile(file, "utf8").catch(() => undefined))) await writeFile(file, whole);
}
