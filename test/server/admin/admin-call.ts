/** Calls of the admin API for the tests in this folder. */
import { afterEach, beforeEach, expect } from "vitest";
import { adminErrors } from "../../../src/openapi/admin-validators.ts";
import { adminDocument } from "../../../src/openapi/generated/admin-document.gen.ts";
import { schemaErrors } from "../../../src/openapi/validators.ts";
import { type Mock, startMock } from "../../../src/server/app/start-mock.ts";
import { admin } from "../control/retrying-client.ts";

export const key = `ofapi_${"S3cret".repeat(8)}`;
export let mock: Mock;
/** Starts a mock for each test of the file that calls this. */
export function useMock(): void {
  beforeEach(async () => {
    mock = await startMock({ port: 0, seed: "admin", now: "2026-02-01T00:00:00Z" });
  });
  afterEach(() => mock.close());
}

export const clicks = (query = "", link = "eveniet") => `${mock.url}/api/smart-links/${link}/clicks?${query}`;

/** Calls the admin API, and checks the response against admin.yaml. */
export async function call(line: string, body?: unknown) {
  const reply = await admin(mock.url, line, body);
  const [method = "", path = ""] = line.split(" ");
  const template = Object.keys(adminDocument.paths).find((each) =>
    new RegExp(`^${each.replaceAll(/\{\w+\}/g, "[^/]+")}$`).test(`/__admin${path.split("?")[0]}`),
  );
  const pointer = `#/paths/${template?.replaceAll("/", "~1")}/${method.toLowerCase()}/responses/${reply.status}`;
  if (reply.status === 204) expect(reply.body).toBeUndefined();
  else if (reply.status < 300) {
    expect(adminErrors(`${pointer}/content/application~1json/schema`, reply.body), line).toEqual([]);
  } else expect(schemaErrors("#/components/schemas/Problem", reply.body), line).toEqual([]);
  return reply;
}
