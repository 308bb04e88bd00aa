/**
 * Takes the script `prepare` out of package.json while the package is packed, and puts it back: `tsx packed-manifest.ts
 * without-prepare|with-prepare`. npm warns whoever installs a package that has such a script.
 */
import { readFileSync, writeFileSync } from "node:fs";

const file = "package.json";
const line = '    "prepare": "npm run build",\n';
const next = '    "prepack":';
const text = readFileSync(file, "utf8").replace(line, "");
writeFileSync(file, process.argv[2] === "with-prepare" ? text.replace(next, line + next) : text);
