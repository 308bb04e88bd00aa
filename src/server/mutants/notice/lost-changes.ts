/** Changes that the response confirms, but that are not made. */
import type { Mutant } from "../mutant.ts";

const notKept = (id: string, operation: string, sentence: string): Mutant => ({
  id,
  family: "notice",
  needs: "writes",
  sentence,
  kind: "lost_change",
  operation,
});

export const lostChangeMutants: readonly Mutant[] = [
  notKept(
    "created-link-lost",
    "createSmartLink",
    "A created link is shown in the response, and in no list after it.",
  ),
  notKept("deleted-link-stays", "deleteSmartLink", "A deletion is confirmed, but the link stays."),
  notKept(
    "added-tags-lost",
    "addSmartLinkTags",
    "Added tags are shown in the response, and in no list after it.",
  ),
  notKept("removed-tags-stay", "removeSmartLinkTags", "A removal of tags is confirmed, but the tags stay."),
  notKept(
    "created-postback-lost",
    "createSmartLinkPostback",
    "A created postback is shown in the response, but it is not listed and never called.",
  ),
];
