/**
 * The package as npm would publish it, packed from the working tree without touching its dist/. It is built again unless all
 * of dist/ is newer than its sources, as after `npm ci`.
 */
import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import { cp, mkdtemp, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { isAllBuilt } from "../support/built.ts";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** What is in the package beside its code. */
export const documents: readonly string[] = [
  "ARCHITECTURE.md",
  "CHANGELOG.md",
  "LICENSE",
  "README.md",
  "llms.txt",
  "openapi-3.0.json",
  "openapi.yaml",
  "sbom.cdx.json",
  "smart-links.schema.json",
  ...readdirSync(join(root, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];

const exec = promisify(execFile);

/** Runs a program without a shell. Resolves with what it printed; rejects with both streams when it fails. */
export async function run(
  program: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
): Promise<string> {
  const env = { ...process.env, ...options.env };
  const { stdout } = await exec(program, args, { ...options, env, maxBuffer: 2 ** 26 }).catch((error) => {
    throw new Error(`${program} ${args.join(" ")}\n${error.stdout}\n${error.stderr}`);
  });
  return stdout;
}

export interface Packed extends AsyncDisposable {
  /** The folder that was packed. */
  readonly folder: string;
  readonly tarball: string;
  readonly bytes: number;
  /** Paths inside the package. */
  readonly files: readonly string[];
  /** A folder for whatever a test makes of it. */
  readonly scratch: string;
}

export async function pack(): Promise<Packed> {
  const scratch = await mkdtemp(join(tmpdir(), "smart-links-package-"));
  const folder = join(scratch, "package");
  const written = documents.filter((name) => name !== "sbom.cdx.json");
  const isBuilt = isAllBuilt();
  const sources = [
    ...(isBuilt ? ["dist"] : []),
    "package.json",
    "package-lock.json",
    "tsconfig.json",
    "tsconfig.build.json",
    "src",
    "scripts",
  ];
  for (const name of [...sources, ...written]) {
    await cp(join(root, name), join(folder, name), { recursive: true });
  }
  await symlink(join(root, "node_modules"), join(folder, "node_modules"), "dir");
  await prepack(folder, isBuilt);
  const packing = ["pack", "--json", "--ignore-scripts", "--pack-destination", scratch];
  const [packed] = JSON.parse(await run("npm", packing, { cwd: folder }));
  return {
    folder,
    tarball: join(scratch, packed.filename),
    bytes: packed.size,
    files: packed.files.map(({ path }: { readonly path: string }) => path),
    scratch,
    [Symbol.asyncDispose]: () => rm(scratch, { recursive: true, force: true }),
  };
}

/** Does what the script `prepack` says, but for a build that is already there. */
async function prepack(folder: string, isBuilt: boolean): Promise<void> {
  const { scripts } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const steps: readonly string[] = scripts.prepack.split(" && ");
  const left = steps.filter((step) => !(isBuilt && step === "npm run build"));
  const PATH = `${join(root, "node_modules/.bin")}${delimiter}${process.env.PATH}`;
  await run("sh", ["-c", left.join(" && ")], { cwd: folder, env: { PATH } });
}

/** Puts the optional peers of the package beside it in a project. */
export async function linkPeers(project: string, peers: readonly string[]): Promise<void> {
  for (const peer of peers) {
    const link = symlink(join(root, "node_modules", peer), join(project, "node_modules", peer), "dir");
    await link.catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
  }
}
