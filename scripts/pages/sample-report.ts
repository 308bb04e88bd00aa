/** Reports of `verify` on a server that ignores `offset`. */
import {
  createMock,
  type Exchange,
  reporters,
  type Target,
  type VerifyOptions,
  verify,
} from "../../src/index.ts";
import type { Blocks } from "./blocks.ts";
import { textBlock } from "./markdown.ts";

const name = "http://127.0.0.1:4010";
const now = "2026-02-01T00:00:00Z";
const undocumentedField = '"undocumented_text":"Lisbon",';

/** The first finding, the likely cause and the result, as the two commands of README.md print them. */
export const violationBlock: Blocks = {
  report: async () => {
    const text = await reportOn(ignoringOffset(), { plan: "standard" });
    const groups = text.split("\n\n");
    const violated = groups.findIndex((group) => group.startsWith("Violated "));
    const [findings = "", cause] = groups.slice(violated, violated + 2);
    const first = findings.split("\n").slice(0, 6).join("\n");
    return textBlock([`${first}\n  ...`, cause, groups.at(-1)].join("\n\n"));
  },
};

/** All groups of a report, long ones cut, on a server that also has an undocumented field. */
export const reportBlock: Blocks = {
  report: async () => {
    const text = await reportOn(
      ignoringOffset((body) => body.replaceAll('"utm_term":', `${undocumentedField}$&`)),
    );
    return textBlock(text.split("\n\n").map(abridged).join("\n\n"));
  },
};

function abridged(group: string): string {
  const lines = group.split("\n");
  return lines.length > 8 ? [...lines.slice(0, 5), "  ..."].join("\n") : group;
}

async function reportOn(target: Target, options: VerifyOptions = {}): Promise<string> {
  const report = await verify(target, { link: "eveniet" }, { now, kitVersion: "", ...options });
  return reporters.console([report], { colour: false, keyEnv: "ONLYFANSAPI_API_KEY" });
}

/** The mock in process: every page is the first one. `change` changes its bodies. */
function ignoringOffset(change = (body: string) => body): Target {
  const app = createMock({ now, mutant: "offset-ignored" });
  return {
    name,
    async send(request) {
      const authorization = request.auth === "none" ? {} : { authorization: "Bearer any" };
      const response = await app.inject({
        method: "GET",
        url: request.path,
        headers: { ...request.headers, ...authorization },
      });
      const body = change(response.body);
      const headers = response.headers as Exchange["response"]["headers"];
      const exchange: Exchange = {
        request,
        response: { status: response.statusCode, headers, body },
        latencyMs: 0,
      };
      return { kind: "response", exchange, attempts: 1 };
    },
  };
}
