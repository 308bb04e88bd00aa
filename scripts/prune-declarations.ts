/**
 * Removes the declarations that no door of the package leads to: `tsx prune-declarations.ts`. No compiler reads them, and
 * they made the tarball a twentieth larger.
 */
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";

const { exports } = JSON.parse(readFileSync("package.json", "utf8")) as {
  readonly exports: Readonly<Record<string, string | { readonly types: string }>>;
};
const doors = Object.values(exports).flatMap((door) => (typeof door === "string" ? [] : [join(door.types)]));

const reached = new Set<string>();
for (const waiting = [...doors]; waiting.length > 0; ) {
  const path = waiting.pop()!;
  if (reached.has(path)) continue;
  reached.add(path);
  const { importedFiles, referencedFiles } = ts.preProcessFile(readFileSync(path, "utf8"));
  for (const { fileName } of [...importedFiles, ...referencedFiles]) {
    const imported = join(dirname(path), fileName.replace(/(?:\.d)?\.[tj]s$/, ".d.ts"));
    if (fileName.startsWith(".") && existsSync(imported)) waiting.push(imported);
  }
}

for (const name of readdirSync("dist", { recursive: true, encoding: "utf8" })) {
  const path = join("dist", name);
  if (path.endsWith(".d.ts") && !reached.has(path)) rmSync(path);
}
