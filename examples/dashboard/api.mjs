// The part of the API that the dashboard needs. Runs in a browser and in Node; no dependency.

/** A response that is not a 200, or no response at all (status 0). */
export class ApiError extends Error {
  constructor(message, { status = 0, fields = {}, waitSeconds } = {}) {
    super(message);
    this.name = "ApiError";
    this.status = status;
    /** Messages of a 422, by parameter. */
    this.fields = fields;
    /** How long a 429 asks to wait. */
    this.waitSeconds = waitSeconds;
  }
}

const messages = {
  401: "The API key is missing or wrong.",
  402: "The team has no credits left.",
  403: "The API key may not read this.",
  404: "Nothing is here. Is the base URL right?",
  422: "The API refuses a value.",
  429: "Too many requests.",
};

/** A client for one base URL and key. `pauseMs` is the pause before a 5xx is repeated. */
export function createApi({ base, key, pauseMs = 500, repeats = 2 }) {
  /**
   * Sends a GET. A 5xx or a broken connection is often gone a moment later, so it is repeated.
   * @param isRight Whether the body of a 200 has what is needed of it: another server may have sent it.
   */
  async function get(path, isRight, { query = {}, signal } = {}) {
    const url = `${base.replace(/\/+$/, "")}/api${path}${textOf(query)}`;
    for (let attempt = 0; ; attempt++) {
      const { json, error } = await send(url, { key, signal });
      if (!error && isRight(json ?? {})) return json;
      if (!error)
        throw new ApiError("This is not a response of the API. Is the base URL right?", { status: 200 });
      if (error.status === 404 && path.startsWith("/smart-links/")) error.message = "There is no such link.";
      const isPassing = error.status === 0 || error.status >= 500;
      if (!isPassing || attempt >= repeats) throw error;
      await new Promise((resolve) => setTimeout(resolve, pauseMs * 2 ** attempt));
    }
  }

  const link = (id) => `/smart-links/${encodeURIComponent(id)}`;
  return {
    whoami: (options) => get("/whoami", ({ team }) => team !== undefined, options),
    link: (id, options) => get(link(id), ({ data }) => data?.id !== undefined, options),
    stats: (id, options) =>
      get(`${link(id)}/stats`, ({ data }) => Array.isArray(data?.daily_metrics), options),
    clicks: (id, options) => get(`${link(id)}/clicks`, ({ data }) => Array.isArray(data?.chart), options),
    conversions: (id, options) =>
      get(`${link(id)}/conversions`, ({ data }) => Array.isArray(data?.rows), options),

    /**
     * Every link of the team. The list has no total, so the last page is the one that is not full. A link that is
     * created meanwhile moves the others down by one, so a page may begin with a link that was read already.
     */
    async links({ signal, limit = 50 } = {}) {
      const links = new Map();
      for (let offset = 0; ; offset += limit) {
        const { data } = await get("/smart-links", ({ data }) => Array.isArray(data), {
          query: { limit, offset },
          signal,
        });
        for (const each of data) links.set(each.id, each);
        if (data.length < limit) return [...links.values()];
      }
    },
  };
}

async function send(url, { key, signal }) {
  let response;
  let text;
  try {
    response = await fetch(url, {
      headers: { accept: "application/json", authorization: `Bearer ${key}` },
      signal,
    });
    text = await response.text();
  } catch (cause) {
    if (signal?.aborted) throw cause;
    return { error: new ApiError("The API cannot be reached.") };
  }
  const json = jsonOf(text);
  const { status, headers } = response;
  if (status === 200 && json !== undefined) return { json };
  if (status === 200) return { error: new ApiError("The response is no JSON.", { status: 502 }) };
  const message =
    messages[status] ?? (status >= 500 ? "The API has a problem." : `The API returned ${status}.`);
  return {
    error: new ApiError(message, {
      status,
      fields: json?.errors,
      waitSeconds: status === 429 ? secondsOf(headers.get("retry-after")) : undefined,
    }),
  };
}

/** `Retry-After` is a number of seconds or a date. Without it, a minute: the limit is one per minute. */
function secondsOf(retryAfter) {
  const seconds = /^\d+$/.test(retryAfter ?? "")
    ? Number(retryAfter)
    : Math.ceil((Date.parse(retryAfter ?? "") - Date.now()) / 1000);
  return Number.isNaN(seconds) ? 60 : Math.max(seconds, 0);
}

function textOf(query) {
  const given = Object.entries(query).filter(([, value]) => value !== "" && value !== undefined);
  return given.length === 0 ? "" : `?${new URLSearchParams(given)}`;
}

function jsonOf(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
