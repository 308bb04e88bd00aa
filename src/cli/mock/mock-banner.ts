/** What `smart-links mock` prints when it has started. */
import { networkInterfaces } from "node:os";
import { version } from "../../openapi/generated/version.gen.ts";
import { isLoopbackHost } from "../../openapi/loopback.ts";
import type { Mock, MockOptions, OwnClicks } from "../../sandbox.ts";

export interface BannerOptions {
  readonly host: string;
  readonly admin: boolean;
  readonly adminToken: string | undefined;
  /** Whether the links of a user's files are the only ones. */
  readonly onlyMine?: boolean | undefined;
  /** Clicks of the user's own. */
  readonly clicks?: OwnClicks | undefined;
  /** The recording that it responds from. */
  readonly replay?: MockOptions["replay"];
  /** The settings that are not the default, as `changedSettings` names them. */
  readonly settings?: readonly string[];
}

const anyLinks = [
  "/api/acct_XXXXXXXXXXXXXXX/smart-links/eveniet/clicks?date_start=2026-01-01T00:00:00Z&date_end=2026-01-07T23:59:59Z&limit=2",
  "/api/smart-links/eveniet/clicks?limit=1&include_bots=false",
  "/api/smart-links/fugit/clicks?date_start=2024-01-01&limit=1&offset=1000",
];

export function mockBanner({ url }: Mock, options: BannerOptions): string {
  const scenarios = options.replay === undefined ? "   Scenarios: --list-scenarios" : "";
  return [
    `Smart Links Kit ${version} is listening on ${url}`,
    ...openLines(url, options),
    ...settingLines(options),
    "",
    ...examplesOf(options).map((path) => `  curl -H "Authorization: Bearer any" "${url}${path}"`),
    "",
    `Explore: ${url}/   Documentation: ${url}/docs${scenarios}   Stop: Ctrl+C`,
    "",
  ].join("\n");
}

/** Requests that this sandbox responds to with data. */
function examplesOf({ onlyMine, clicks, replay }: BannerOptions): readonly string[] {
  if (replay === undefined) {
    const own = ownExample(clicks);
    const others = onlyMine ? ["/api/smart-links?limit=10"] : anyLinks;
    return own === undefined ? others : [own, ...others.slice(-2)];
  }
  const good = replay.exchanges.filter(
    ({ request, response }) =>
      request.method === "GET" && (request.auth ?? "key") === "key" && response.status === 200,
  );
  const paths = good.map(({ request }) => request.path).filter(isPlain);
  return [...new Set(paths)].slice(0, anyLinks.length);
}

/** The clicks of a link that the user brings, on all their days. */
function ownExample(clicks: OwnClicks | undefined): string | undefined {
  if (clicks?.span === undefined) return undefined;
  const link = [...clicks.links].find(([, { classes }]) => classes.some(({ days }) => days.length > 0))?.[0];
  const [from, to] = [clicks.span.fromMs, clicks.span.toMs].map((ms) =>
    new Date(ms).toISOString().slice(0, 10),
  );
  const path = `/api/smart-links/${encodeURIComponent(link ?? "")}/clicks?date_start=${from}&date_end=${to}&limit=2`;
  return isPlain(path) ? path : undefined;
}

/** The text is copied into a shell. */
function isPlain(path: string): boolean {
  return /^[\w/.?&=%+:,~-]+$/.test(path);
}

/** Why responses are not the usual ones. Nothing where they are. */
function settingLines({ settings = [] }: BannerOptions): readonly string[] {
  if (settings.length === 0) return [];
  return ["Settings that are not the default:", ...settings.map((setting) => `  ${setting}`)];
}

function openLines(url: string, options: BannerOptions): readonly string[] {
  const open = openTo(url, options);
  if (open === undefined) return [];
  return [
    `Open to the network: ${open.addresses.join(" ") || "on every address of this machine"}`,
    `Admin API: ${open.adminApi}`,
  ];
}

/** What other machines can reach. Undefined on a loopback address. */
export function openTo(url: string, { host, admin, adminToken }: BannerOptions) {
  if (isLoopbackHost(host)) return undefined;
  const { port } = new URL(url);
  const addresses = addressesOf(host).map((address) => `http://${address}:${port}`);
  return { addresses, adminApi: adminLine(admin, adminToken) };
}

function adminLine(admin: boolean, adminToken: string | undefined): string {
  if (!admin) return "switched off";
  if (adminToken !== undefined) return "open to whoever has the token of --admin-token";
  return "open to everybody who reaches these addresses; --admin-token TOKEN protects it";
}

/** The addresses behind `0.0.0.0` (IPv4) and `::` (both). Any other host is its own address. */
function addressesOf(host: string): readonly string[] {
  if (host !== "0.0.0.0" && host !== "::") return [host.includes(":") ? `[${host}]` : host];
  return Object.values(networkInterfaces())
    .flatMap((addresses = []) => addresses)
    .filter(({ internal, family, scopeid }) => !internal && !scopeid && (family === "IPv4" || host === "::"))
    .map(({ address, family }) => (family === "IPv6" ? `[${address}]` : address));
}
