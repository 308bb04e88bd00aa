/** The list of what the package brings along is whole, true, and the same wherever it is made. */
import { copyFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { root, run } from "./packed.ts";

interface Component {
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly hashes: readonly { readonly content: string }[];
}

interface Dependency {
  readonly ref: string;
  readonly dependsOn: readonly string[];
}

const script = join(root, "scripts/sbom.ts");
let folder: string;
let text: string;
let sbom: { readonly components: readonly Component[]; readonly dependencies: readonly Dependency[] };
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sbom-"));
  for (const name of ["package.json", "package-lock.json"])
    await copyFile(join(root, name), join(folder, name));
  text = await made();
  sbom = JSON.parse(text);
});
afterAll(() => rm(folder, { recursive: true }));

async function made(): Promise<string> {
  await run(join(root, "node_modules/.bin/tsx"), [script], { cwd: folder });
  return readFile(join(folder, "sbom.cdx.json"), "utf8");
}

it("lists what npm installs with the package, and each by the digest of the lockfile", async () => {
  const lock = JSON.parse(await readFile(join(root, "package-lock.json"), "utf8")).packages;
  const paths = await run(
    "npm",
    ["ls", "--all", "--parseable", "--omit=dev", "--omit=optional", "--omit=peer"],
    {
      cwd: root,
    },
  );
  const installed = paths
    .trim()
    .split("\n")
    .flatMap((path) => (path.includes("node_modules/") ? [path.slice(path.indexOf("node_modules/"))] : []))
    .map((path) => {
      const { version, integrity } = lock[path];
      const digest = Buffer.from(integrity.replace("sha512-", ""), "base64").toString("hex");
      return `${path.replace(/.*node_modules\//, "")}@${version} ${digest}`;
    });
  const listed = sbom.components.map(
    ({ name, version, hashes }) => `${name}@${version} ${hashes[0]!.content}`,
  );
  expect(listed).toEqual(expect.arrayContaining(installed));
  const { dependencies, devDependencies } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  const direct = sbom.dependencies.find(({ ref }) => ref.startsWith("pkg:npm/smart-links-kit@"))!.dependsOn;
  // Files of Swagger UI are copied into the package.
  const copied = { "@fastify/swagger-ui": devDependencies["@fastify/swagger-ui"] };
  const expected = Object.entries({ ...dependencies, ...copied }).map(
    ([name, version]) => `pkg:npm/${name.replace("@", "%40")}@${version}`,
  );
  expect(direct).toEqual(expected.sort());
});

it("lists nothing that nothing depends on", () => {
  const needed = new Set(sbom.dependencies.flatMap(({ dependsOn }) => dependsOn));
  expect(sbom.components.map(({ purl }) => purl).filter((purl) => !needed.has(purl))).toEqual([]);
});

it("is the same when it is made again, and tells of no place and no time", async () => {
  expect(await made()).toBe(text);
  expect(text).not.toMatch(/timestamp|serialNumber|file:|registry|\/tmp\//);
  expect(text).not.toContain(folder);
});
