/** A recording as HAR 1.2, which browsers and HTTP tools open. */
import { type ArgumentKind, expectArgument } from "../../openapi/expect-argument.ts";
import { aRecording } from "../argument-kinds.ts";
import type { Exchange } from "../exchange.ts";
import type { Recording } from "./recording.ts";

const anOrigin: ArgumentKind = {
  takes: "the origin that the requests went to",
  isShown: true,
  isRight: (given) => typeof given === "string" && URL.canParse(given),
};

/** @param origin Where the requests went. HAR has whole addresses, a recording has paths. */
export function formatHar(recording: Recording, origin: string): string {
  expectArgument("formatHar", recording, aRecording);
  expectArgument("formatHar", origin, anOrigin);
  const { kitVersion, recordedAt, exchanges } = recording;
  const creator = { name: "smart-links-kit", version: kitVersion };
  let nextMs = Date.parse(recordedAt);
  const entries = exchanges.map((exchange) => {
    const startMs = exchange.sentAt === undefined ? nextMs : Date.parse(exchange.sentAt);
    const entry = entryOf(exchange, { origin, startMs });
    nextMs = startMs + exchange.latencyMs;
    return entry;
  });
  return `${JSON.stringify({ log: { version: "1.2", creator, entries } }, undefined, 2)}\n`;
}

function entryOf(
  { request, response, latencyMs }: Exchange,
  { origin, startMs }: { readonly origin: string; readonly startMs: number },
): object {
  const url = new URL(origin + request.path);
  const auth = (request.auth ?? "key") === "none" ? {} : { authorization: "Bearer [api-key]" };
  const size = Buffer.byteLength(response.body);
  const unknown = { httpVersion: "HTTP/1.1", cookies: [], headersSize: -1, bodySize: -1 };
  return {
    startedDateTime: new Date(startMs).toISOString(),
    time: latencyMs,
    request: {
      ...unknown,
      method: request.method,
      url: url.href,
      headers: namesAndValues({ ...request.headers, ...auth }),
      queryString: namesAndValues(Object.fromEntries(url.searchParams)),
      ...(request.body === undefined
        ? {}
        : { postData: { mimeType: "application/json", text: request.body } }),
    },
    response: {
      ...unknown,
      status: response.status,
      statusText: "",
      headers: namesAndValues(response.headers),
      content: { size, mimeType: response.headers["content-type"] ?? "", text: response.body },
      redirectURL: "",
    },
    cache: {},
    timings: { send: 0, wait: latencyMs, receive: 0 },
  };
}

function namesAndValues(values: Readonly<Record<string, string>>): object[] {
  return Object.entries(values).map(([name, value]) => ({ name, value }));
}
