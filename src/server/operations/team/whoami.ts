/** The API key and its team. Both are invented: every key is accepted. */
import type { WhoamiResponse } from "../../../openapi/wire.ts";
import { readingOperation } from "../reading-operation.ts";

export const whoami = readingOperation("whoami", {
  queryOf: (_values, { nowMs }) => ({ nowMs }),
  pageOf: ({ own }, { nowMs }): WhoamiResponse => ({
    api_key: {
      name: "Sandbox key",
      last_used_at: microsecondsText(nowMs),
      created_at: "2024-01-01T00:00:00.000000Z",
    },
    team: teamNamed(own?.team?.name ?? "Sandbox Team"),
  }),
  bodyOf: ({ page }) => page,
});

/** The slug has letters and digits alone. */
function teamNamed(name: string): WhoamiResponse["team"] {
  const slug = name.toLowerCase().replaceAll(/[^\p{Letter}\p{Number}]+/gu, "-");
  return { name, slug: slug.replaceAll(/^-|-$/g, "") || "team" };
}

/** `2026-01-07T12:00:52.000000Z`: whole seconds, as in the documented example. */
function microsecondsText(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}.000000Z`;
}
