/** Baseline: a Fastify route that stringifies a page of ready objects. Usage: node baseline-stringify.mjs PORT PAGES */
import { readFileSync } from "node:fs";
import Fastify from "fastify";

const [port, pages] = process.argv.slice(2);
const app = Fastify();

for (const rows of ["1", "100", "1000"]) {
  const page = JSON.parse(readFileSync(`${pages}/${rows}.json`, "utf8"));
  app.get(`/${rows}`, (_request, reply) => reply.send(page));
}

await app.listen({ port: Number(port), host: "127.0.0.1" });
