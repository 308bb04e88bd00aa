/** The operations of the API that the mock has. */
import type { Operation } from "../respond/operation.ts";
import { listSmartLinkConversions } from "./conversions/list-smart-link-conversions.ts";
import { listSmartLinkClicks } from "./list-smart-link-clicks.ts";

export const operations: readonly Operation[] = [
  ...Object.values(listSmartLinkClicks),
  listSmartLinkConversions,
] as readonly Operation[];
