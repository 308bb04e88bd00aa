/** `/`: a page for the person who opens the mock's address in a browser. */
import type { FastifyInstance } from "fastify";
import { version } from "../spec/version.gen.ts";

const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Smart Links Kit</title>
<style>
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  body { max-width: 46rem; margin: 3rem auto; padding: 0 1rem; }
  code, pre { font: 0.875rem/1.5 ui-monospace, monospace; }
  pre { padding: 1rem; overflow-x: auto; border: 1px solid color-mix(in srgb, currentColor 20%, transparent); border-radius: 6px; }
</style>
<h1>Smart Links Kit ${version}</h1>
<p>This is a sandbox of <i>List Smart Link Clicks</i>. Any bearer token and any link will do:</p>
<pre>curl -H "Authorization: Bearer any" "ORIGIN/api/smart-links/eveniet/clicks?limit=2"</pre>
<ul>
  <li><a href="/docs">Documentation to try out</a></li>
  <li><a href="/openapi.yaml">openapi.yaml</a>, <a href="/openapi.json">openapi.json</a></li>
  <li><a href="/__admin/health">Health</a></li>
</ul>
`;

export function home(app: FastifyInstance): void {
  app.get("/", (request, reply) => {
    const origin = `http://${request.host.replaceAll(/[^\w.:[\]-]/g, "")}`;
    return reply
      .type("text/html; charset=utf-8")
      .header("content-security-policy", "default-src 'none'; style-src 'unsafe-inline'")
      .send(page.replace("ORIGIN", origin));
  });
}
