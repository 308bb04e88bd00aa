import { once } from "node:events";
import { get } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import Fastify from "fastify";
import { expect, test } from "vitest";
import { onGone } from "../../../src/server/http/on-gone.ts";

test("the end of a client is reported once", async () => {
  let reports = 0;
  let socket: Socket | undefined;
  await using app = Fastify();
  app.get("/", (request, reply) => {
    socket = request.raw.socket;
    reply.hijack();
    reply.raw.write("begun");
    onGone(reply, () => reports++);
  });
  await app.listen({ port: 0 });
  const { port } = app.server.address() as AddressInfo;
  const client = get({ port });
  client.on("error", () => undefined);
  await once(client, "response");
  client.destroy();
  await once(socket ?? expect.unreachable(), "close");
  expect(reports).toBe(1);
});
