// Serves this folder on http://127.0.0.1:8080, because browsers load no module from a file. Run: node serve.mjs
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";

const port = Number(process.env.PORT ?? 8080);
const files = new Map([
  ["/", ["index.html", "text/html; charset=utf-8"]],
  ["/style.css", ["style.css", "text/css; charset=utf-8"]],
  ["/api.mjs", ["api.mjs", "text/javascript; charset=utf-8"]],
  ["/dashboard.mjs", ["dashboard.mjs", "text/javascript; charset=utf-8"]],
  ["/elements.mjs", ["elements.mjs", "text/javascript; charset=utf-8"]],
  ["/stats.mjs", ["stats.mjs", "text/javascript; charset=utf-8"]],
]);

const server = createServer(async ({ url }, response) => {
  const [name, type] = files.get(url.split("?")[0]) ?? [];
  if (name === undefined) return response.writeHead(404).end();
  response.writeHead(200, { "content-type": type }).end(await readFile(new URL(name, import.meta.url)));
});
server.listen(port, "127.0.0.1", () => console.log(`http://127.0.0.1:${server.address().port}/`));
