/** The bodies that openapi.yaml gives as examples: the sandbox accepts each of them. */
import { afterAll, expect, test } from "vitest";
import { createMock } from "../../../src/sandbox.ts";
import { documentedOperations } from "../../support/documented-operations.ts";
import { reply } from "../respond/valid-response.ts";
import { now } from "./api.ts";

const app = createMock({ now });
afterAll(() => app.close());

const withBody = documentedOperations.filter(({ requestBody }) => requestBody !== undefined);

test("eight operations have a body", () => {
  expect(withBody.map(({ operationId }) => operationId)).toEqual([
    "createSmartLink",
    "addSmartLinkTags",
    "removeSmartLinkTags",
    "connectSmartLinkPixel",
    "updateSmartLinkPixel",
    "testSmartLinkPixelEvent",
    "createSmartLinkPostback",
    "updateSmartLinkPostback",
  ]);
});

test.each(withBody)(
  "the sandbox accepts the example bodies of $operationId",
  async ({ path, ...operation }) => {
    const pixel = path.includes("{pixel_id}")
      ? await create(pixels, examplesOf("connectSmartLinkPixel"))
      : "";
    const postback = path.includes("{postback_id}")
      ? await create("/api/smart-link-postbacks", examplesOf("createSmartLinkPostback"))
      : "";
    const filled = path
      .replace("{smart_link_id}", link)
      .replace("{pixel_id}", pixel)
      .replace("{postback_id}", postback);
    const examples = examplesOf(operation.operationId);
    expect(examples.length).toBeGreaterThan(0);
    for (const body of examples) await send(filled, body, operation.method as "post");
  },
);

const link = "eveniet";
const pixels = `/api/smart-links/${link}/pixels`;

function examplesOf(id: string): readonly object[] {
  const content = withBody.find(({ operationId }) => operationId === id)?.requestBody?.content;
  return Object.values(content?.["application/json"].examples ?? {}).map(({ value }) => value as object);
}

/** The id of a resource that the first example creates. */
async function create(path: string, [example = {}]: readonly object[]): Promise<string> {
  return String((await send(path, example)).data.id);
}

async function send(path: string, body: object, method: "post" | "patch" | "delete" = "post") {
  const response = await reply(app, path, { method, body });
  expect(response.status, response.text).toBe(200);
  return response.body;
}
