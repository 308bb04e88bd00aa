/** Creating, updating and deleting postbacks. */

import type { Postback, PostbackBody } from "../../resources/postback.ts";
import { withChangedPostback, withNewPostback, withoutPostback } from "../../resources/postbacks.ts";
import type { Resources } from "../../resources/resources.ts";
import { unsentHeaders } from "../../resources/unsent-headers.ts";
import { metaOf } from "../../respond/body/json-body.ts";
import type { Change, ChangeRequest, WritingOperation } from "../../respond/change/writing-operation.ts";
import { operationFacts } from "../../respond/operation-facts.ts";
import { type ParameterErrors, problems } from "../../respond/problems.ts";
import { isUnknownLink } from "../../respond/respond.ts";
import { isReceiverUrl } from "../../settings/receiver-url.ts";
import { postbackFields, postbackOfItem } from "./postback-fields.ts";

export const createSmartLinkPostback: WritingOperation<PostbackBody> = {
  ...operationFacts("createSmartLinkPostback"),
  change(request) {
    const { body, resources, nowMs } = request;
    return changed(request, () => {
      const after = withNewPostback(resources, body, nowMs);
      return [after, after.lastIds.get("postbacks")!.id];
    });
  },
};

export const updateSmartLinkPostback: WritingOperation<PostbackBody> = {
  ...operationFacts("updateSmartLinkPostback"),
  change(request) {
    const { body, item, resources, nowMs } = request;
    return ofExisting(request, (before) =>
      changed(request, () => [withChangedPostback(resources, before, { body, nowMs }), Number(item)]),
    );
  },
};

export const deleteSmartLinkPostback: WritingOperation = {
  ...operationFacts("deleteSmartLinkPostback"),
  change: (request) =>
    ofExisting(request, ({ id }) => ({ kind: "changed", resources: withoutPostback(request.resources, id) })),
};

function ofExisting(
  { item, resources }: ChangeRequest<unknown>,
  change: (postback: Postback) => Change,
): Change {
  const postback = postbackOfItem(resources.postbacks, item);
  return postback ? change(postback) : { kind: "refused", reply: problems.unknownItem("postback", item) };
}

/** @param after The resources with the postback, and its id. */
function changed(request: ChangeRequest<PostbackBody>, after: () => readonly [Resources, number]): Change {
  const errors = errorsIn(request);
  if (Object.keys(errors).length > 0) return { kind: "invalid", errors };
  const [resources, id] = after();
  const postback = resources.postbacks.get(id) as Postback;
  const data = postbackFields(request.dataset, resources, postback);
  return {
    kind: "changed",
    resources,
    body: ({ credits }) => ({ data, _meta: metaOf(credits) }),
    warnings: warningsOf(postback),
  };
}

/** What a postback has and no call sends. */
function warningsOf({ http_method: method, body, headers }: Postback): readonly string[] {
  const unsent = unsentHeaders(headers);
  const warnings = unsent.length === 0 ? [] : [`calls do not send these headers: ${unsent.join(", ")}`];
  return method === "GET" && body
    ? [...warnings, "calls with the method GET do not send the body"]
    : warnings;
}

/** What openapi.yaml does not say of a body. */
function errorsIn({ body, dataset, resources }: ChangeRequest<PostbackBody>): ParameterErrors {
  const { url, smart_link_scope: scope, smart_link_ids: ids = [] } = body;
  const errors: Record<string, string[]> = {};
  if (!isReceiverUrl(url)) errors.url = ["The url field must be a valid URL."];
  if (scope === "campaign_specific" && ids.length === 0)
    errors.smart_link_ids = [
      "The smart link ids field is required when smart link scope is campaign_specific.",
    ];
  // Reserved ids are among them: they show other data, which no conversion of the team is.
  for (const [i, id] of ids.entries())
    if (isUnknownLink(id, { dataset, resources }, true))
      errors[`smart_link_ids.${i}`] = [`The selected smart_link_ids.${i} is invalid.`];
  return errors;
}
