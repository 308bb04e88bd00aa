/** Baseline: a Fastify route sending a prepared page. Usage: node baseline-fastify.mjs PORT PAGES */
import { readFileSync } from "node:fs";
import Fastify from "fastify";

const [port, pages] = process.argv.slice(2);
const app = Fastify();

for (const rows of ["1", "100", "1000"]) {
  const page = readFileSync(`${pages}/${rows}.json`);
  app.get(`/${rows}`, (_request, reply) =>
    reply.header("content-type", "application/json; charset=utf-8").send(page),
  );
}

await app.listen({ port: Number(port), host: "127.0.0.1" });
