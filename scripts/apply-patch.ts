/** `npm run patch -- FILE`: applies what `verify --report patch=FILE` wrote to openapi.yaml. `npm run generate` comes next. */
import { readFile, writeFile } from "node:fs/promises";
import { patchYaml } from "./patch-document.ts";

const [file] = process.argv.slice(2);
if (file === undefined)
  throw new Error("npm run patch -- FILE: the file that --report patch=FILE wrote is missing.");
const spec = new URL("../openapi.yaml", import.meta.url);
await writeFile(spec, patchYaml(await readFile(spec, "utf8"), JSON.parse(await readFile(file, "utf8"))));
