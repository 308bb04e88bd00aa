/** Baseline: a Fastify route that stringifies ready objects. Usage: node baseline-stringify.mjs PORT BODIES */
import { readFileSync } from "node:fs";
import Fastify from "fastify";

const [port, bodies] = process.argv.slice(2);
const app = Fastify();
const page = JSON.parse(readFileSync(`${bodies}/clicks-100.json`, "utf8"));
app.get("/clicks-100", (_request, reply) => reply.send(page));

await app.listen({ port: Number(port), host: "127.0.0.1" });
