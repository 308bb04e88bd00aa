import { createServer, type IncomingMessage } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { afterEach, describe, expect, test, vi } from "vitest";
import { httpTarget } from "../../../src/exchange/http/http-target.ts";
import { loopback, question } from "../loopback.ts";
import { json, key } from "./ask-server.ts";

/** A proxy that leads every tunnel to one port of this machine. */
async function proxyTo(port: number, status = 200) {
  const asked: IncomingMessage[] = [];
  const server = createServer().on("connect", (request, socket: Socket) => {
    asked.push(request);
    socket.on("error", () => undefined);
    if (status !== 200) {
      socket.end(`HTTP/1.1 ${status} No\r\n\r\n`);
      return;
    }
    const goal = connect(port, "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
      goal.pipe(socket).pipe(goal);
    }).on("error", () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
    },
  };
}

const names = ["http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY", "no_proxy", "NO_PROXY"];
const environment = (values: Readonly<Record<string, string>>) => {
  for (const name of names) vi.stubEnv(name, values[name]);
};
const noWait = { token: key, sleep: async () => undefined };

describe("A proxy that the environment names", () => {
  afterEach(() => vi.unstubAllEnvs());

  test.each([
    ["HTTP_PROXY", "http://api.example.test"],
    ["http_proxy", "http://api.example.test:8080"],
  ])("%s is used for %s", async (name, origin) => {
    await using server = await loopback(json);
    await using proxy = await proxyTo(Number(new URL(server.origin).port));
    environment({ [name]: `http://me:secret@${proxy.host}` });
    const result = await httpTarget(origin, noWait).send(question());
    expect(result).toMatchObject({ kind: "response", exchange: { response: { status: 200 } } });
    const { host, port } = new URL(origin);
    expect(proxy.asked.map(({ url }) => url)).toEqual([port === "" ? `${host}:80` : host]);
    expect(proxy.asked[0]?.headers["proxy-authorization"]).toBe(`Basic ${btoa("me:secret")}`);
    expect(proxy.asked[0]?.headers.authorization).toBeUndefined();
    expect(server.seen[0]?.headers.authorization).toBe(`Bearer ${key}`);
  });

  test("HTTPS_PROXY is used for https", async () => {
    await using server = await loopback(json);
    await using proxy = await proxyTo(Number(new URL(server.origin).port));
    environment({ HTTPS_PROXY: `http://${proxy.host}` });
    const result = await httpTarget("https://api.example.test", noWait).send(question());
    expect(proxy.asked.map(({ url }) => url)).toContain("api.example.test:443");
    // There is no TLS behind the tunnel, and the key is not sent without it.
    expect(result).toMatchObject({ kind: "failure", detail: expect.stringMatching(/does not speak TLS/) });
    expect(server.seen).toEqual([]);
  });

  test("needs no scheme, as with curl", async () => {
    await using server = await loopback(json);
    await using proxy = await proxyTo(Number(new URL(server.origin).port));
    environment({ HTTP_PROXY: proxy.host });
    const result = await httpTarget("http://api.example.test", noWait).send(question());
    expect(result).toMatchObject({ kind: "response" });
    expect(proxy.asked.map(({ url }) => url)).toEqual(["api.example.test:80"]);
  });

  test.each([
    ["HTTP_PROXY", "http://127.0.0.1:99999"],
    ["https_proxy", "socks5://me:secret@127.0.0.1:1080"],
    ["http_proxy", "me:secret@"],
  ])("%s=%s is refused, without its password", async (name, value) => {
    environment({ [name]: value });
    const sent = httpTarget("http://api.example.test", noWait).send(question());
    await expect(sent).rejects.toMatchObject({
      code: "invalid_proxy",
      message: `${name} is not the address of an http or https proxy.`,
    });
  });

  test("this machine is reached without it", async () => {
    await using server = await loopback(json);
    await using proxy = await proxyTo(1);
    environment({ HTTP_PROXY: `http://${proxy.host}` });
    expect(await httpTarget(server.origin, noWait).send(question())).toMatchObject({ kind: "response" });
    expect(proxy.asked).toEqual([]);
  });

  test("a host of NO_PROXY is reached without it", async () => {
    await using proxy = await proxyTo(1);
    environment({ HTTP_PROXY: `http://${proxy.host}`, NO_PROXY: "0.0.0.0" });
    const result = await httpTarget("http://0.0.0.0:1", noWait).send(question());
    expect(result.kind).toBe("failure");
    expect(proxy.asked).toEqual([]);
  });

  test("a proxy that refuses is named as the reason, without its password", async () => {
    await using proxy = await proxyTo(1, 403);
    environment({ HTTP_PROXY: `http://me:secret@${proxy.host}` });
    const result = await httpTarget("http://api.example.test", noWait).send(question());
    expect(result).toMatchObject({
      kind: "failure",
      reason: "network",
      detail: expect.stringMatching(/proxy/),
    });
    expect(JSON.stringify(result)).not.toContain("secret");
  });
});
