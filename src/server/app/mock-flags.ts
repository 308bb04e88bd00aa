/** The options of a mock as flags of the command line: each one's type, default and help. */
import { mostClicksPerDay } from "../../world/model/dataset.ts";
import { type FaultKind, faultKinds } from "../settings/faults.ts";

/** The options as flags of the command line. What `Prefer` takes of them is told in the same words. */
export const mockFlags = {
  seed: { type: "string", default: "sandbox", help: "name of the data set; the same seed, the same clicks" },
  clicksPerDay: {
    type: "number",
    min: 0,
    max: mostClicksPerDay,
    help: "clicks a day on average, of every link (default: from a few to some thousands, by the link's id)",
  },
  now: {
    type: "string",
    default: "real",
    value: "INSTANT",
    help: "`real`, or the instant at which the clock stands",
  },
  scenario: { type: "string", value: "ID", help: "a reserved link id: every link behaves so" },
  code: { type: "integer", min: 200, max: 599, help: "status that every question is refused with" },
  fault: {
    type: "choice",
    choices: Object.keys(faultKinds) as readonly FaultKind[],
    value: "KIND",
    help: `what happens to replies on their way: ${Object.keys(faultKinds).join(", ")}`,
  },
  delay: {
    type: "string",
    value: "MS",
    help: "milliseconds before a reply: 500, 200-800, or lognormal-300-0.5 (median, sigma)",
  },
  failRate: {
    type: "number",
    min: 0,
    max: 1,
    default: 0,
    help: "share of questions that fail, drawn from seed, session and number of the question",
  },
  failKinds: {
    type: "strings",
    default: ["500"],
    value: "LIST",
    help: "how they fail: statuses and names of faults, equally often",
  },
  rateLimit: { type: "string", value: "N/min", help: "requests a minute (default: not counted)" },
  credits: { type: "integer", min: 0, help: "credits that answered calls use up (default: not counted)" },
  retryAfter: {
    type: "integer",
    min: 0,
    default: 1,
    value: "SECONDS",
    help: "how long a refused client is asked to wait, after which the quota is fresh",
  },
  strict: { type: "boolean", help: "refuse a preference that cannot be applied" },
  journal: { type: "integer", min: 0, max: 100_000, default: 1000, help: "requests kept for each session" },
  sessions: { type: "integer", min: 1, max: 100_000, default: 1000, help: "sessions remembered" },
  admin: { type: "boolean", default: true, help: "offer /__admin" },
  adminToken: { type: "string", help: "bearer token that /__admin then asks for" },
  log: {
    type: "choice",
    choices: ["none", "pretty", "json"],
    default: "none",
    help: "how requests are logged",
  },
} as const;
