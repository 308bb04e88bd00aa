/**
 * Writes `sbom.cdx.json`, the list of what the package brings along, into the package: `npm pack` does it. It follows from
 * the lockfile alone, so that the same commit packs the same bytes. (`npm sbom` adds the time, and leaves out what is a
 * dependency here and somebody's optional peer elsewhere, as ajv is.)
 */
import { readFileSync, writeFileSync } from "node:fs";

interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly peer?: boolean;
  readonly devOptional?: boolean;
}

const read = (file: string) => JSON.parse(readFileSync(file, "utf8"));
const { name, version, license } = read("package.json");
const locked: readonly [path: string, Locked][] = Object.entries(read("package-lock.json").packages);
/** Of these, files are copied into the package; nothing that they depend on is. */
const copied = ["node_modules/@fastify/swagger-ui"];
const isBrought = ([, { dev, optional, peer, devOptional }]: (typeof locked)[number]) =>
  !(dev || optional || peer || devOptional);
const brought = new Map(
  locked.flatMap(([path, one]): typeof locked => {
    if (path === "") return [[path, withCopied(one)]];
    if (copied.includes(path)) return [[path, { ...one, dependencies: {} }]];
    return isBrought([path, one]) ? [[path, one]] : [];
  }),
);

const referenceOf = (path: string) =>
  path === "" ? purl(name, version) : purl(nameAt(path), brought.get(path)!.version);
const components = [...brought].flatMap(([path, one]) => (path === "" ? [] : [componentOf(path, one)]));
const dependencies = [...brought].map(([path, one]) => ({
  ref: referenceOf(path),
  dependsOn: [
    ...new Set(Object.keys(one.dependencies ?? {}).map((each) => referenceOf(found(path, each)))),
  ].sort(),
}));
const sbom = {
  $schema: "http://cyclonedx.org/schema/bom-1.5.schema.json",
  bomFormat: "CycloneDX",
  specVersion: "1.5",
  version: 1,
  metadata: {
    component: {
      type: "library",
      "bom-ref": referenceOf(""),
      name,
      version,
      licenses: [{ license: { id: license } }],
    },
  },
  components: byReference(components, (one) => one["bom-ref"]),
  dependencies: byReference(dependencies, (one) => one.ref),
};
writeFileSync("sbom.cdx.json", `${JSON.stringify(sbom, null, 2)}\n`);

function withCopied(root: Locked): Locked {
  const versions = copied.map((path) => [nameAt(path), "copied"]);
  return { ...root, dependencies: { ...root.dependencies, ...Object.fromEntries(versions) } };
}

function componentOf(path: string, { version, license, integrity = "" }: Locked) {
  const [algorithm, digest = ""] = integrity.split("-");
  if (algorithm !== "sha512") throw new Error(`${path} has no digest in the lockfile.`);
  return {
    type: "library",
    "bom-ref": referenceOf(path),
    name: nameAt(path),
    version,
    purl: referenceOf(path),
    hashes: [{ alg: "SHA-512", content: Buffer.from(digest, "base64").toString("hex") }],
    ...(license === undefined ? {} : { licenses: [{ expression: license }] }),
  };
}

/** Where a package finds one that it depends on: in its own folder, or in one around it. */
function found(path: string, dependency: string): string {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")))) {
    const place = `${folder && `${folder}/`}node_modules/${dependency}`;
    if (brought.has(place)) return place;
    if (folder === "") throw new Error(`${path} depends on ${dependency}, which the lockfile lacks.`);
  }
}

function nameAt(path: string): string {
  return path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
}

function purl(name: string, version: string): string {
  return `pkg:npm/${name.replace("@", "%40")}@${version}`;
}

/** The same package in two places is one. */
function byReference<T>(items: readonly T[], reference: (item: T) => string): readonly T[] {
  const each = new Map(items.map((item) => [reference(item), item]));
  return [...each].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
}
