/**
 * Bundles the command with Fastify into `dist/cli`: to find, read and compile a hundred small files took a third of its
 * start. The licences of what is copied are put beside it.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { build, type Plugin } from "esbuild";
import { compileValidators } from "./compile-validators.ts";

const outdir = "dist/cli";
const manifest = JSON.parse(readFileSync("package.json", "utf8"));
const bundled = ["fastify"];
const loadedWhenNeeded = Object.keys(manifest.dependencies).filter((name) => !bundled.includes(name));
/** Fastify loads these for its logger, for schemas of routes and for `inject`. The command uses none of them. */
const neverLoaded = [
  ...["pino", "light-my-request"],
  ...["@fastify/ajv-compiler", "@fastify/fast-json-stringify-compiler"],
];

/** The documents are large, so the command and the library share them. */
const documents = ["document.gen", "admin-document.gen"];
const documentsOfLibrary: Plugin = {
  name: "the documents of the library",
  setup: ({ onResolve }) =>
    onResolve({ filter: /document\.gen\.ts$/ }, ({ path }) => ({
      path: `../openapi/generated/${basename(path, ".ts")}.js`,
      external: true,
    })),
};

const compiledAtBuild: Plugin = {
  name: "validators that are compiled at the build",
  setup: ({ onLoad }) =>
    onLoad({ filter: /compiled-validators\.ts$/ }, () => ({
      contents: 'export const compiledValidators = () => require("./validators.cjs");',
    })),
};

/**
 * undici's own entry loads a hundred files, `fetch` and web sockets among them. The command needs two agents: they load a
 * third of the files, in a third of the time.
 */
const agentsOfUndici: Plugin = {
  name: "the agents of undici alone",
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^undici$/ }, () => ({ path: "agents", namespace: "undici" }));
    onLoad({ filter: /^agents$/, namespace: "undici" }, () => ({
      contents: `
        const part = (path) => require("undici/lib/" + path);
        Object.assign(part("dispatcher/dispatcher.js").prototype, part("api/index.js"));
        export const Agent = part("dispatcher/agent.js");
        export const EnvHttpProxyAgent = part("dispatcher/env-http-proxy-agent.js");`,
    }));
  },
};

/** To parse JSON takes a third of the time that an object literal takes. */
mkdirSync("dist/openapi/generated", { recursive: true });
for (const name of documents) {
  const exported = Object.entries(await import(`../src/openapi/generated/${name}.ts`));
  const line = ([name, value]: [string, unknown]) =>
    `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))});\n`;
  writeFileSync(`dist/openapi/generated/${name}.js`, exported.map(line).join(""));
}

rmSync(outdir, { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: ["src/cli/main.ts"],
  outdir,
  bundle: true,
  splitting: true,
  minify: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  external: [
    "./validators.cjs",
    ...loadedWhenNeeded,
    ...neverLoaded,
    ...Object.keys(manifest.peerDependencies),
  ],
  plugins: [documentsOfLibrary, compiledAtBuild, agentsOfUndici],
  // For `require` of what Node brings, in the files that are CommonJS.
  banner: {
    js: 'import{createRequire as createRequireHere}from"node:module";const require=createRequireHere(import.meta.url);',
  },
  logLevel: "warning",
  metafile: true,
});
const compiled = await compileValidators(join(outdir, "validators.cjs"));
writeFileSync(join(outdir, "LICENSES.txt"), licencesOf([...Object.keys(metafile.inputs), ...compiled]));

/** @param files Paths of what was bundled. */
function licencesOf(files: readonly string[]): string {
  const folders = files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []);
  return [...new Set(folders)].sort().map(licenceOf).join("\n\n");
}

function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  const text = file === undefined ? `Licence: ${license}` : readFileSync(join(folder, file), "utf8").trim();
  return `${name} ${version}\n\n${text}\n`;
}
