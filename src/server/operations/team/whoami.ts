/** The API key and its team. Both are invented: every key is accepted. */
import type { WhoamiResponse } from "../../../openapi/wire.ts";
import { mostJsonBytes, writeJson } from "../../respond/body/json-body.ts";
import type { Operation } from "../../respond/operation.ts";
import { readNoParameters } from "../no-parameters.ts";

interface WhoamiQuery {
  readonly nowMs: number;
}

export const whoami: Operation<WhoamiQuery, WhoamiResponse> = {
  id: "whoami",
  edition: "2026-09",
  path: "/api/whoami",
  creditsUsed: 0,
  parameterNames: [],
  readQuery: (request, context) => readNoParameters(request, context, { nowMs: context.nowMs }),
  pageOf: (_dataset, { nowMs }) => ({
    api_key: {
      name: "Sandbox key",
      last_used_at: microsecondsText(nowMs),
      created_at: "2024-01-01T00:00:00.000000Z",
    },
    team: { name: "Sandbox Team", slug: "sandbox-team" },
  }),
  errorFor: () => undefined,
  mostBytes: mostJsonBytes,
  writeBody: (writer, { page }) => writeJson(writer, page),
  cacheKey: () => [],
};

/** `2026-01-07T12:00:52.000000Z`: whole seconds, as in the documented example. */
function microsecondsText(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}.000000Z`;
}
