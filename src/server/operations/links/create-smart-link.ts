/** Creating a smart link. It begins without clicks: the first ones come after the end of its day (UTC). */
import type { Behaviour } from "../../../openapi/assumptions.ts";
import type { CreateSmartLinkBody } from "../../../openapi/wire.ts";
import { linksOf } from "../../../world/links/query-links.ts";
import { smartLinkOf } from "../../../world/links/smart-link.ts";
import { createdLink } from "../../../world/links/team.ts";
import { accountsIn } from "../../../world/model/dataset.ts";
import { nextId, withEntry } from "../../resources/resources.ts";
import { metaWithRateLimits } from "../../respond/body/json-body.ts";
import { changeProblems } from "../../respond/change/change-problems.ts";
import type { Change, ChangeRequest, WritingOperation } from "../../respond/change/writing-operation.ts";
import { operationFacts } from "../../respond/operation-facts.ts";

export const createSmartLink: WritingOperation<CreateSmartLinkBody> = {
  ...operationFacts("createSmartLink"),
  change(request) {
    const { resources, dataset, behaviour, nowMs, body } = request;
    const { account_id, name, link_type: linkType, free_trial_days: days } = body;
    const accountIndex = accountsIn(dataset).findIndex(({ id }) => id === account_id);
    if (accountIndex < 0) return unknownAccount(account_id, behaviour);
    if (behaviour.duplicate_link_names === "refused" && hasLinkNamed(name, request))
      return { kind: "invalid", errors: { name: ["The name has already been taken."] } };
    const freeTrialDays = linkType === "free_trial" ? (days ?? null) : null;
    const [number, taken] = nextId(resources, "links");
    const facts = { createdMs: nowMs, number, accountIndex, linkType, freeTrialDays };
    const link = createdLink(dataset, name, facts);
    const data = smartLinkOf(dataset, link, nowMs);
    return {
      kind: "changed",
      resources: { ...taken, links: withEntry(resources.links, link.id, link) },
      body: ({ credits, rateLimits }) => ({ data, _meta: metaWithRateLimits(credits, rateLimits) }),
    };
  },
};

function unknownAccount(account: string, { unknown_account }: Behaviour): Change {
  return unknown_account === "not_found"
    ? { kind: "refused", reply: changeProblems.unknownAccount(account) }
    : {
        kind: "invalid",
        errors: { account_id: ["The selected account id is invalid. GET /api/accounts lists the accounts."] },
      };
}

function hasLinkNamed(
  name: string,
  { dataset, resources, nowMs, linkCount }: ChangeRequest<unknown>,
): boolean {
  const links = linksOf(dataset, linkCount, { changes: resources, nowMs });
  return links.some(({ profile }) => profile.name === name);
}
