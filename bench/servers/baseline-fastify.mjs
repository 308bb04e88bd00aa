/** Baseline: a Fastify route for each prepared body. Usage: node baseline-fastify.mjs PORT BODIES */
import { readdirSync, readFileSync } from "node:fs";
import Fastify from "fastify";

const [port, bodies] = process.argv.slice(2);
const app = Fastify();

for (const file of readdirSync(bodies)) {
  if (!file.endsWith(".json")) continue;
  const body = readFileSync(`${bodies}/${file}`);
  app.get(`/${file.slice(0, -".json".length)}`, (_request, reply) =>
    reply.header("content-type", "application/json; charset=utf-8").send(body),
  );
}

await app.listen({ port: Number(port), host: "127.0.0.1" });
