import { expect, test } from "vitest";
import { httpTarget } from "../../../src/exchange/http/http-target.ts";
import { loopback, question } from "../loopback.ts";
import { json, key } from "./ask-server.ts";

test.each(["/of", "/of/", "/__s/my%20test"])(
  "a target sends its requests below the base path %s",
  async (basePath) => {
    await using server = await loopback(json);
    const target = httpTarget(server.origin + basePath, { token: key });
    const answer = await target.send(question({ path: "/api/x?a=b" }));
    const path = basePath.replace(/\/$/, "");
    expect(server.seen[0]?.url).toBe(`${path}/api/x?a=b`);
    expect(target.name).toBe(server.origin + path);
    expect(answer).toHaveProperty("exchange.request.path", "/api/x?a=b");
  },
);
