/**
 * A client that behaves as the vendor's own do: it takes address and key from the environment, names itself and
 * its machine in headers, retries twice, obeys Retry-After, and reads JSON only where the content type says so.
 */
export interface OfficialClient {
  /** Parameters that are null are sent empty, as the TypeScript client does. */
  readonly listClicks: (link: string, query?: Query) => Promise<unknown>;
  readonly listConversions: (link: string, query?: Query) => Promise<unknown>;
  readonly getStats: (link: string, query?: Query) => Promise<unknown>;
  readonly retrieve: (link: string) => Promise<unknown>;
  /** A list is sent as `filter[tags][]=a&filter[tags][]=b`. */
  readonly list: (query?: Query) => Promise<unknown>;
  /** Requests sent so far, retries included. */
  readonly sent: () => number;
}

type Value = string | number | boolean | null;
type Query = Readonly<Record<string, Value | readonly Value[]>>;
type Environment = Readonly<Record<string, string | undefined>>;

/** Headers in which the clients of the languages differ. */
export const dialects = {
  typescript: { "user-agent": "OnlyFansAPI/JS 0.2.0", "x-stainless-lang": "js" },
  php: {
    "user-agent": "OnlyFansAPI/PHP 0.2.0",
    "x-stainless-lang": "php",
    "content-type": "application/json",
  },
} as const;

export function officialClient(env: Environment, dialect: keyof typeof dialects): OfficialClient {
  const base = env.ONLY_FANS_API_BASE_URL ?? "https://app.onlyfansapi.com";
  const headers = {
    accept: "application/json",
    "x-stainless-retry-count": "0",
    "x-stainless-os": "Linux",
    ...dialects[dialect],
    authorization: `Bearer ${env.ONLYFANSAPI_API_KEY}`,
  };
  let sent = 0;
  const ask = async (url: string, retriesLeft: number): Promise<Response> => {
    sent++;
    const signal = AbortSignal.timeout(60_000);
    const reply = await fetch(url, { headers, signal }).catch((error: unknown) => {
      if (retriesLeft === 0) throw error;
      return undefined;
    });
    const isFinal = reply !== undefined && ![408, 409, 429].includes(reply.status) && reply.status < 500;
    if (reply && (isFinal || retriesLeft === 0)) return reply;
    const seconds = Number(reply?.headers.get("retry-after") ?? 0.05);
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    return ask(url, retriesLeft - 1);
  };
  const get = async (path: string, query: Query = {}) => {
    const search = new URLSearchParams(
      Object.entries(query).flatMap(([name, value]): [string, string][] =>
        Array.isArray(value)
          ? value.map((each) => [`${name}[]`, String(each ?? "")])
          : [[name, String(value ?? "")]],
      ),
    );
    const reply = await ask(`${base}/api/smart-links${path}?${search}`, 2);
    const isJson = reply.headers.get("content-type")?.includes("application/json");
    const body: unknown = isJson ? await reply.json() : await reply.text();
    if (!reply.ok) throw Object.assign(new Error(`${reply.status}`), { status: reply.status, body });
    return body;
  };
  const of = (link: string) => `/${encodeURIComponent(link)}`;
  return {
    listClicks: (link, query) => get(`${of(link)}/clicks`, query),
    listConversions: (link, query) => get(`${of(link)}/conversions`, query),
    getStats: (link, query) => get(`${of(link)}/stats`, query),
    retrieve: (link) => get(of(link)),
    list: (query) => get("", query),
    sent: () => sent,
  };
}
