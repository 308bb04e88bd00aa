/** The postbacks of the team, and one of them. */

import type { Postback, PostbackFields } from "../../resources/postback.ts";
import { metaOf, mostJsonBytes, writeJson } from "../../respond/body/json-body.ts";
import type { Operation } from "../../respond/operation.ts";
import { problems } from "../../respond/problems.ts";
import { readNoParameters } from "../no-parameters.ts";
import { postbackFields, postbackOfItem } from "./postback-fields.ts";

export const listSmartLinkPostbacks: Operation<readonly Postback[], readonly PostbackFields[]> = {
  id: "listSmartLinkPostbacks",
  edition: "2026-09",
  path: "/api/smart-link-postbacks",
  creditsUsed: 0,
  parameterNames: [],
  readQuery: (request, context) =>
    readNoParameters(request, context, [...context.resources.postbacks.values()]),
  pageOf: (dataset, postbacks) => postbacks.map((postback) => postbackFields(dataset, postback)),
  errorFor: () => undefined,
  mostBytes: mostJsonBytes,
  writeBody: (writer, { page, credits }) => writeJson(writer, { data: page, _meta: metaOf(credits) }),
  cacheKey: () => [],
};

interface RequestedPostback {
  readonly item: string;
  readonly postback: Postback | undefined;
}

export const getSmartLinkPostback: Operation<RequestedPostback, PostbackFields | undefined> = {
  id: "getSmartLinkPostback",
  edition: "2026-09",
  path: "/api/smart-link-postbacks/{postback_id}",
  creditsUsed: 0,
  parameterNames: [],
  readQuery(request, context) {
    const { item = "" } = request;
    const postback = postbackOfItem(context.resources.postbacks, item);
    return readNoParameters(request, context, { item, postback });
  },
  pageOf: (dataset, { postback }) => postback && postbackFields(dataset, postback),
  errorFor: (page, { item }) => (page ? undefined : problems.unknownItem("postback", item)),
  mostBytes: (page) => mostJsonBytes(page ?? null),
  writeBody: (writer, { page, credits }) => writeJson(writer, { data: page, _meta: metaOf(credits) }),
  cacheKey: () => [],
};
