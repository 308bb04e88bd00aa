/** The image is built from what its build needs: each script is copied, and not ignored. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const text = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

/** The scripts that `npm run build` runs, and those that they import. */
function buildScripts(): readonly string[] {
  const { scripts } = JSON.parse(text("package.json")) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  const commands = Object.entries(scripts).filter(([name]) => /^build\b/.test(name));
  const run = commands.flatMap(([, command]) => command.match(/scripts\/[\w-]+\.ts/g) ?? []);
  const imported = run.flatMap((path) => [...text(path).matchAll(/from "\.\/([\w-]+\.ts)"/g)]);
  return [...new Set([...run, ...imported.map(([, name]) => `scripts/${name}`)])];
}

test("every script of the build is copied into the image", () => {
  const copied = /^COPY (scripts\/.*) \.\/scripts\/$/m.exec(text("Dockerfile"))?.[1]?.split(" ");
  const kept = text(".dockerignore").match(/(?<=^!)scripts\/.*$/gm);
  expect(buildScripts().length).toBeGreaterThan(1);
  expect(copied?.toSorted()).toEqual(buildScripts().toSorted());
  expect(kept?.toSorted()).toEqual(buildScripts().toSorted());
});
