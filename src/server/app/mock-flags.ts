/**
 * The options of a mock as flags of the command line: the settings, and what belongs to the whole process. `inReplay` marks
 * those that have an effect in a mock that responds from a recording, too.
 */
import { logStyles } from "../http/log.ts";
import { settingTable } from "../settings/setting-table.ts";

export const mockFlags = {
  ...settingTable,
  journal: {
    type: "integer",
    min: 0,
    max: 100_000,
    default: 1000,
    help: "requests kept for each session",
    inReplay: true,
  },
  sessions: { type: "integer", min: 1, max: 100_000, default: 1000, help: "sessions kept", inReplay: true },
  memory: {
    type: "integer",
    min: 16,
    max: 65_536,
    default: 64,
    value: "MB",
    help: "memory for what is remembered of requests and sessions; the oldest is forgotten first",
    inReplay: true,
  },
  postbackHosts: {
    type: "strings",
    value: "LIST",
    help: "hosts that postbacks may call, beside this machine",
  },
  receiver: {
    type: "string",
    value: "URL",
    help: "a receiver of postbacks: each session begins with a postback of all conversions to it",
  },
  admin: { type: "boolean", default: true, help: "offer the admin API at /__admin", inReplay: true },
  adminToken: { type: "string", help: "bearer token that /__admin then requires", inReplay: true },
  corsCredentials: {
    type: "boolean",
    default: false,
    help: "let pages of other origins send requests with credentials (CORS)",
    inReplay: true,
  },
  log: {
    type: "choice",
    choices: logStyles,
    default: "none",
    help: "how requests are logged",
    inReplay: true,
  },
} as const;
