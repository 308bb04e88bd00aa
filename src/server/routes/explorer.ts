/** `/` is the explorer, `/docs` the API documentation. Their files are read at the first request. */
import { readdir, readFile } from "node:fs/promises";
import { extname } from "node:path";
import type { FastifyInstance, FastifyReply } from "fastify";
import { packageRoot } from "../../openapi/package-root.ts";
import { send } from "../http/send-reply.ts";
import { problems } from "../respond/problems.ts";

// Only the built explorer can run in a browser.
const folder = new URL("dist/explorer/", packageRoot);
const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
};
const headers = {
  // Nothing is loaded from or sent to anywhere else, nothing inline runs, and no text can become markup.
  "content-security-policy": [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; "),
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cache-control": "no-cache",
};
// Swagger UI writes markup and styles. It can load and call nothing but the mock: trying an operation out cannot reach
// the live API.
const docsHeaders = {
  ...headers,
  "content-security-policy":
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'",
};

type Named = { readonly Params: { readonly "*": string } };

export function explorerRoutes(app: FastifyInstance): void {
  const files = new Map<string, Promise<Buffer>>();
  let names: Promise<readonly string[]> | undefined;
  const sendFile = async (reply: FastifyReply, name: string) => {
    names ??= readdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return [];
      names = undefined;
      throw error;
    });
    const type = types[extname(name)];
    // Only names of files in the folder are read, so no name can lead out of it.
    if (!type || !(await names).includes(name))
      return send(reply, problems.unknownRoute(`/explorer/${name}`));
    let file = files.get(name);
    if (!file) {
      file = readFile(new URL(name, folder));
      files.set(name, file);
      // A failure is not kept: file descriptors may be short now and free at the next request.
      file.catch(() => files.delete(name));
    }
    return reply
      .type(type)
      .headers(name === "docs.html" ? docsHeaders : headers)
      .send(await file);
  };
  app.get("/", (_request, reply) => sendFile(reply, "index.html"));
  for (const path of ["/docs", "/docs/"]) app.get(path, (_request, reply) => sendFile(reply, "docs.html"));
  app.get<Named>("/explorer/*", (request, reply) => sendFile(reply, request.params["*"]));
}
