/** Compiles what openapi.yaml says about bodies to a file of JavaScript: to do it in each `verify` took a tenth of its time. */
import standaloneCode from "ajv/dist/standalone/index.js";
import { build } from "esbuild";
import { smartLinksApi } from "../src/openapi/description/api-description.ts";
import { document } from "../src/openapi/generated/document.gen.ts";
import { documentAjv } from "../src/openapi/validators.ts";

/**
 * Writes a CommonJS module that exports the validators by the JSON pointers of their schemas. Resolves with the paths of the
 * files that it holds.
 */
export async function compileValidators(outfile: string): Promise<readonly string[]> {
  const ajv = documentAjv(document, { source: true });
  const names = new Map([...new Set(pointersOfBodies())].map((pointer, i) => [`validator${i}`, pointer]));
  for (const [$id, pointer] of names) ajv.addSchema({ $id, $ref: `spec${pointer}` });
  const code = standaloneCode.default(ajv, Object.fromEntries([...names.keys()].map((name) => [name, name])));
  const exported = [...names].map(([name, pointer]) => `${JSON.stringify(pointer)}: exports.${name}`);
  const { metafile } = await build({
    stdin: { contents: `${code};module.exports = {${exported}};`, resolveDir: "." },
    outfile,
    bundle: true,
    minify: true,
    format: "cjs",
    platform: "node",
    logLevel: "warning",
    metafile: true,
  });
  return Object.keys(metafile.inputs);
}

function pointersOfBodies(): readonly string[] {
  return [...smartLinksApi.operations, ...smartLinksApi.writingOperations].flatMap(
    ({ bodyPointers, requestPointer }) => [
      ...bodyPointers.values(),
      ...(requestPointer === undefined ? [] : [requestPointer]),
    ],
  );
}
