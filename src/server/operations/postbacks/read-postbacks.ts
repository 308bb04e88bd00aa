/** The postbacks of the team, and one of them. */
import { metaOf } from "../../respond/body/json-body.ts";
import { problems } from "../../respond/problems.ts";
import { readingOperation } from "../reading-operation.ts";
import { postbackFields, postbackOfItem } from "./postback-fields.ts";

export const listSmartLinkPostbacks = readingOperation("listSmartLinkPostbacks", {
  queryOf: (_values, { resources }) => resources,
  pageOf: (dataset, resources) =>
    [...resources.postbacks.values()].map((postback) => postbackFields(dataset, resources, postback)),
  bodyOf: ({ page, credits }) => ({ data: page, _meta: metaOf(credits) }),
});

export const getSmartLinkPostback = readingOperation("getSmartLinkPostback", {
  queryOf: (_values, { item, resources }) => ({
    item,
    resources,
    postback: postbackOfItem(resources.postbacks, item),
  }),
  pageOf: (dataset, { postback, resources }) => postback && postbackFields(dataset, resources, postback),
  errorFor: (page, { item }) => (page ? undefined : problems.unknownItem("postback", item)),
  bodyOf: ({ page, credits }) => ({ data: page, _meta: metaOf(credits) }),
});
