/** Parts of `dist/` for tests that start them as programs. */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The built command, as an argument of Node. */
export const commandFile = join(root, "dist/cli/main.js");

/** Builds a part with a script of package.json, unless the built file is newer than all sources. */
export function build(script: string, built: string, sources: readonly string[]): void {
  if (isFresh(built, sources)) return;
  execFileSync("npm", ["run", script], { cwd: root, stdio: "pipe", timeout: 60_000 });
}

/** Whether all of `dist/` is newer than what it is built from. */
export function isAllBuilt(): boolean {
  const sources = [
    "src",
    "scripts",
    "package.json",
    "package-lock.json",
    "tsconfig.json",
    "tsconfig.build.json",
  ];
  return ["index.js", "cli/main.js", "explorer/main.js"].every((name) =>
    isFresh(join("dist", name), sources),
  );
}

function isFresh(built: string, sources: readonly string[]): boolean {
  const newest = Math.max(...sources.flatMap((name) => timesIn(join(root, name))));
  return existsSync(join(root, built)) && statSync(join(root, built)).mtimeMs > newest;
}

function timesIn(path: string): readonly number[] {
  const names = statSync(path).isDirectory() ? readdirSync(path, { recursive: true, encoding: "utf8" }) : [];
  return ["", ...names].map((name) => statSync(join(path, name)).mtimeMs);
}
