/** Which requests the handlers respond to, and which options they take. */
import { setupServer } from "msw/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { smartLinksHandlers } from "../../src/msw.ts";
import { loopback } from "../exchange/loopback.ts";
import { options } from "./requests.ts";

const headers = { authorization: "Bearer any" };
const clicks = "/api/smart-links/eveniet/clicks?limit=1";
const server = setupServer();

beforeAll(() => server.listen({ onUnhandledRequest: "bypass" }));
afterAll(() => server.close());

/** Statuses of requests to a server of the user, whose own responses are 299. */
async function statusesOf(
  origin: (own: string) => string | undefined,
  urls: readonly string[],
): Promise<readonly number[]> {
  await using own = await loopback((_request, response) => void response.writeHead(299).end());
  server.resetHandlers(...smartLinksHandlers({ ...options, origin: origin(own.origin) }));
  const statuses = [];
  for (const url of urls) statuses.push((await fetch(own.origin + url, { headers })).status);
  return statuses;
}

describe("the handled requests", () => {
  test("are those whose path begins with /api/, on any origin", async () => {
    expect(
      await statusesOf(
        () => undefined,
        [
          clicks,
          "/src/api/smart-links/index.ts",
          "/v9/api/smart-links",
          "/__s/foo/api/smart-links",
          "/api/smart-links/",
          "/API/smart-links",
          "/api/smart-links/%E0%A4%A/clicks",
        ],
      ),
    ).toEqual([200, 299, 299, 299, 404, 404, 404]);
  });

  test("are those of one origin, and of what stands before /api there", async () => {
    const urls = [clicks, `/proxy${clicks}`, `/other/proxy${clicks}`];
    expect(await statusesOf((own) => own, urls)).toEqual([200, 299, 299]);
    expect(await statusesOf((own) => `${own}/`, urls)).toEqual([200, 299, 299]);
    expect(await statusesOf((own) => `${own}/proxy`, urls)).toEqual([299, 200, 299]);
    expect(await statusesOf(() => "https://app.onlyfansapi.com", urls)).toEqual([299, 299, 299]);
  });

  test.each([
    "localhost:3000",
    "app.onlyfansapi.com",
    "file:///api",
    "",
    "https://a.com/?x",
    "https://*.a.com",
  ])("have an http origin, which %j is not", (origin) => {
    expect(() => smartLinksHandlers({ origin })).toThrow(
      /^The option origin of smartLinksHandlers takes an http or https origin such as https:/,
    );
  });

  test("of another session get a warning: there is one alone", async () => {
    const handlers = smartLinksHandlers(options);
    server.resetHandlers(...handlers);
    const ask = async (session: string) => {
      const named = { ...headers, "mock-session": session };
      const response = await fetch(`https://app.onlyfansapi.com${clicks}`, { headers: named });
      return [response.status, response.headers.get("mock-warnings")];
    };
    const warning = 'Mock-Session "foo": the handlers have one session alone, default';
    expect(await ask("foo")).toEqual([200, warning]);
    expect(await ask("default")).toEqual([200, null]);
    expect(handlers.requests().map(({ warnings }) => warnings)).toEqual([[warning], []]);
  });
});

test.each([
  "admin",
  "adminToken",
  "corsCredentials",
  "log",
  "logTo",
  "team",
  "replay",
  "sessions",
  "journal",
  "memory",
  "receiver",
  "postbackHosts",
])("the option %s of a mock is refused, as it has no effect", (option) => {
  expect(() => smartLinksHandlers({ [option]: undefined } as never)).toThrow(
    new RegExp(`^smartLinksHandlers takes no ${option}\\. It takes seed, .*origin\\.$`),
  );
});

test("an unknown option is refused, with those that there are", () => {
  const refused = () => smartLinksHandlers({ banana: 1 } as never);
  expect(refused).toThrow(/^smartLinksHandlers has no option "banana"\. It takes /);
  expect(refused).not.toThrow(/admin|corsCredentials|log|team/);
});
