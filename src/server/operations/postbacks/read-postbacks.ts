/** The postbacks of the team, and one of them. */
import { metaOf } from "../../respond/body/json-body.ts";
import { problems } from "../../respond/problems.ts";
import { readingOperation } from "../reading-operation.ts";
import { postbackFields, postbackOfItem } from "./postback-fields.ts";

export const listSmartLinkPostbacks = readingOperation("listSmartLinkPostbacks", {
  queryOf: (_values, { resources }) => resources,
  pageOf: (dataset, { postbacks, links }) =>
    [...postbacks.values()].map((postback) => postbackFields(dataset, links, postback)),
  bodyOf: ({ page, credits }) => ({ data: page, _meta: metaOf(credits) }),
});

export const getSmartLinkPostback = readingOperation("getSmartLinkPostback", {
  queryOf: (_values, { item, resources: { postbacks, links } }) => ({
    item,
    links,
    postback: postbackOfItem(postbacks, item),
  }),
  pageOf: (dataset, { postback, links }) => postback && postbackFields(dataset, links, postback),
  errorFor: (page, { item }) => (page ? undefined : problems.unknownItem("postback", item)),
  bodyOf: ({ page, credits }) => ({ data: page, _meta: metaOf(credits) }),
});
