/** The report of the README: what the judge says of a server that ignores `offset`. */
import { createMock, type Exchange, reporters, type Target, verify } from "../src/index.ts";

const name = "http://127.0.0.1:4010";
const now = "2026-02-01T12:00:00Z";

/** The report as a terminal shows it: its head, and what stands below the claims that held or were skipped. */
export async function sampleReport(): Promise<string> {
  const report = await verify(forgetful(), { link: "eveniet" }, { now, kitVersion: "" });
  const text = reporters.console([report], { colour: false, keyEnv: "ONLYFANSAPI_API_KEY" });
  const [head, body] = [text.slice(0, text.indexOf("Held ")), text.slice(text.indexOf("Violated "))];
  return ["```text", `${head}...\n\n${body}`.trimEnd(), "```"].join("\n");
}

/** The mock in process, with a fault of its own: every page is the first one. */
function forgetful(): Target {
  const app = createMock({ now });
  return {
    name,
    async send(request) {
      const authorization = request.auth === "none" ? {} : { authorization: "Bearer any" };
      const url = request.path.replace(/offset=\d+/, "offset=0");
      const reply = await app.inject({
        method: "GET",
        url,
        headers: { ...request.headers, ...authorization },
      });
      const body = reply.body.replace(
        /"offset":0/,
        `"offset":${/offset=(\d+)/.exec(request.path)?.[1] ?? 0}`,
      );
      const headers = reply.headers as Exchange["response"]["headers"];
      const exchange: Exchange = {
        request,
        response: { status: reply.statusCode, headers, body },
        latencyMs: 0,
      };
      return { kind: "response", exchange, attempts: 1 };
    },
  };
}
