/** Exchanges, recordings and targets as arguments of public functions. */
import { type ArgumentKind, listOf, objectWith } from "../openapi/expect-argument.ts";

const request = objectWith("", { method: "string", path: "string" });
const response = objectWith("", { status: "number", headers: "object", body: "string" });

export const anExchange: ArgumentKind = {
  takes: "an exchange",
  isRight: (given) => {
    const { request: sent, response: received, sentAt } = (given ?? {}) as Record<string, unknown>;
    return request.isRight(sent) && response.isRight(received) && (sentAt === undefined || isInstant(sentAt));
  },
};

function isInstant(given: unknown): boolean {
  return typeof given === "string" && /^\d{4}-\d\d-\d\dT/.test(given) && !Number.isNaN(Date.parse(given));
}

export const exchanges = listOf(
  anExchange,
  "a list of exchanges, as exchangeFrom returns each, or those of a recording",
);

const withExchanges = (takes: string, members: Readonly<Record<string, string>>): ArgumentKind => {
  const form = objectWith(takes, members);
  const isRight = (given: unknown) =>
    form.isRight(given) && exchanges.isRight((given as { readonly exchanges: unknown }).exchanges);
  return { takes, isRight };
};

const recording = "a recording, as readRecording returns it";

/** All that a replay needs of a recording. */
export const someExchanges = withExchanges(recording, {});

export const aRecording = withExchanges(recording, {
  kitVersion: "string",
  recordedAt: "string",
  editions: "array",
  subject: "object",
  plan: "string",
});

export const aTarget = objectWith("a target, as httpTarget or replayTarget returns it", {
  name: "string",
  send: "function",
});
