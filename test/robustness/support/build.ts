/** The kit as it is published, but unchecked: to run it as a process that costs what it costs its users. */
import { copyFile, mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const compilerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
  rewriteRelativeImportExtensions: true,
};

/** Puts `dist/` and what it needs into a folder. */
export async function buildInto(folder: string): Promise<void> {
  const sources = (await readdir(join(root, "src"), { recursive: true })).filter((path) =>
    path.endsWith(".ts"),
  );
  for (const path of sources) {
    const text = await readFile(join(root, "src", path), "utf8");
    const target = join(folder, "dist", path.replace(/\.ts$/, ".js"));
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, ts.transpileModule(text, { compilerOptions }).outputText);
  }
  for (const name of ["package.json", "openapi.yaml"]) await copyFile(join(root, name), join(folder, name));
  await symlink(join(root, "node_modules"), join(folder, "node_modules"));
}
