/**
 * Baseline: a Fastify route for each prepared body. Usage: node baseline-fastify.mjs PORT BODIES [MICROSECONDS]
 * With MICROSECONDS each request also takes so much processor time, which shows what a ratio means.
 */
import { readdirSync, readFileSync } from "node:fs";
import Fastify from "fastify";

const [port, bodies, microseconds = "0"] = process.argv.slice(2);
const app = Fastify();

for (const file of readdirSync(bodies)) {
  if (!file.endsWith(".json")) continue;
  const body = readFileSync(`${bodies}/${file}`);
  app.get(`/${file.slice(0, -".json".length)}`, (_request, reply) => {
    if (microseconds !== "0") work(Number(microseconds));
    return reply.header("content-type", "application/json; charset=utf-8").send(body);
  });
}

await app.listen({ port: Number(port), host: "127.0.0.1" });

function work(microseconds) {
  const endMs = performance.now() + microseconds / 1000;
  while (performance.now() < endMs);
}
