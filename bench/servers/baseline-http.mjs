/** Baseline: bare node:http sending a prepared page. Usage: node baseline-http.mjs PORT PAGES */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

const [port, pages] = process.argv.slice(2);
const prepared = Object.fromEntries(["1", "100", "1000"].map((rows) => [`/${rows}`, readPage(rows)]));

createServer((request, response) => {
  const page = prepared[request.url];
  response.writeHead(200, {
    "content-type": "application/json; charset=utf-8",
    "content-length": page.length,
  });
  response.end(page);
}).listen(Number(port), "127.0.0.1");

function readPage(rows) {
  return readFileSync(`${pages}/${rows}.json`);
}
