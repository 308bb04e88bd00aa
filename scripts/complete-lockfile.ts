/**
 * Adds to package-lock.json the optional packages of other platforms: `npx tsx scripts/complete-lockfile.ts`.
 * npm leaves out those that the registry at hand does not hold, and `npm ci` then refuses the file everywhere.
 */
import { readFile, writeFile } from "node:fs/promises";

interface Entry {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const file = new URL("../package-lock.json", import.meta.url);
const lock: { readonly packages: Record<string, Entry> } = JSON.parse(await readFile(file, "utf8"));

for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const platform = platformOf(name);
    const isThere = [`${path}/node_modules/${name}`, `node_modules/${name}`].some(
      (place) => place in lock.packages,
    );
    if (!isThere && platform && /^\d/.test(version)) {
      lock.packages[`node_modules/${name}`] = {
        version,
        ...platform,
        ...(entry.dev ? { dev: true } : {}),
        optional: true,
      };
    }
  }
}

const [root = ["", {}], ...rest] = Object.entries(lock.packages);
const packages = Object.fromEntries([root, ...rest.sort(([a], [b]) => a.localeCompare(b, "en"))]);
await writeFile(file, `${JSON.stringify({ ...lock, packages }, null, 2)}\n`);

/** The platform that a package's name tells, such as `@biomejs/cli-linux-x64-musl`. */
function platformOf(name: string): object | undefined {
  const found = /(android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|aix|win32|wasm32|wasi)/.exec(
    name,
  );
  const cpu = /(arm64|x64|ia32|arm(?=-|$)|ppc64|riscv64|s390x|loong64|mips64el|wasm32)/.exec(name)?.[1];
  if (!found) return undefined;
  const os = found[1] === "wasm32" || found[1] === "wasi" ? undefined : found[1];
  const libc =
    name.endsWith("musl") || name.endsWith("musleabihf")
      ? ["musl"]
      : /gnu/.test(name)
        ? ["glibc"]
        : undefined;
  return { ...(cpu ? { cpu: [cpu] } : {}), ...(os ? { os: [os] } : {}), ...(libc ? { libc } : {}) };
}
