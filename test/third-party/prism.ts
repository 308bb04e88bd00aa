/** Prism as a proxy in front of the mock: it lists in a header what is not as openapi.yaml says. */
import { join } from "node:path";
import { freePort, start } from "./tools.ts";

export const prismPackage = "@stoplight/prism-cli@5.14.2";

const january = "date_start=2026-01-01&date_end=2026-01-31T23:59:59Z";

/** Paths, and whether a key goes with them. Refusals are answers too. */
const questions: readonly (readonly [string, boolean])[] = [
  ...["/api/smart-links/eveniet/clicks", "/api/acct_XXXXXXXXXXXXXXX/smart-links/eveniet/clicks"].flatMap(
    (path) =>
      [
        [path, true],
        [`${path}?${january}&limit=50`, true],
        [`${path}?${january}&limit=7&offset=7&include_bots=false`, true],
        [`${path}?${january}&include_duplicates=false&include_bots=false`, true],
        [`${path}?${january}&offset=1000000`, true],
        [`${path}?date_start=2024-01-01&date_end=2026-01-31&limit=1000`, true],
        [`${path}?date_start=&date_end=2026-01-31`, true],
        [`${path}?limit=0`, true],
        [`${path}?limit=1001&include_bots=maybe&date_start=2026-02-30`, true],
        [path, false],
        [path.replace("eveniet", "test_404"), true],
      ] as const,
  ),
];

export interface Complaint {
  readonly question: string;
  readonly at: string;
  readonly message: string;
}

/** Asks every question through Prism. What it says about the requests is left out: some are wrong on purpose. */
export async function askThroughPrism(tools: string, document: string, upstream: string) {
  const port = await freePort();
  const args = ["proxy", document, upstream, "--port", String(port), "--host", "127.0.0.1"];
  const prism = join(tools, "node_modules/.bin/prism");
  await using _running = await start(prism, args, /Prism is listening/);
  const complaints: Complaint[] = [];
  for (const [question, hasKey] of questions) {
    const headers: Record<string, string> = hasKey ? { authorization: "Bearer any" } : {};
    const reply = await fetch(`http://127.0.0.1:${port}${question}`, { headers });
    await reply.arrayBuffer();
    for (const { location, message } of violationsIn(reply.headers.get("sl-violations"))) {
      if (location[0] === "response") complaints.push({ question, at: location.join("/"), message });
    }
  }
  return { asked: questions.length, complaints };
}

interface Violation {
  readonly location: readonly string[];
  readonly message: string;
}

function violationsIn(header: string | null): readonly Violation[] {
  return header === null ? [] : JSON.parse(header);
}
