/**
 * The operations of the API that the mock has: those that only read, and those that change something. The clicks of the
 * latest edition are requested most, so they stand first: the fast path tries paths in this order (as the last of eight, a
 * page of clicks took a microsecond longer).
 */

import type { WritingOperation } from "../respond/change/writing-operation.ts";
import type { Operation } from "../respond/operation.ts";
import { listSmartLinkConversions } from "./conversions/list-smart-link-conversions.ts";
import { createSmartLink } from "./links/create-smart-link.ts";
import { deleteSmartLink } from "./links/delete-smart-link.ts";
import { getSmartLink } from "./links/get-smart-link.ts";
import { listSmartLinks } from "./links/list-smart-links.ts";
import { listSmartLinkClicks } from "./list-smart-link-clicks.ts";
import { getSmartLinkCohortArps } from "./people/get-smart-link-cohort-arps.ts";
import { listSmartLinkFans } from "./people/list-smart-link-fans.ts";
import { listSmartLinkSpenders } from "./people/list-smart-link-spenders.ts";
import {
  connectSmartLinkPixel,
  disconnectSmartLinkPixel,
  updateSmartLinkPixel,
} from "./pixels/change-pixels.ts";
import { listSmartLinkPixels } from "./pixels/list-pixels.ts";
import { testSmartLinkPixelEvent } from "./pixels/test-pixel-event.ts";
import {
  createSmartLinkPostback,
  deleteSmartLinkPostback,
  updateSmartLinkPostback,
} from "./postbacks/change-postbacks.ts";
import { getSmartLinkPostback, listSmartLinkPostbacks } from "./postbacks/read-postbacks.ts";
import { getSmartLinkStats } from "./stats/get-smart-link-stats.ts";
import { addSmartLinkTags, removeSmartLinkTags } from "./tags/change-tags.ts";
import { listLinkTags, listSmartLinkTags } from "./tags/list-tags.ts";
import { listAccounts } from "./team/list-accounts.ts";
import { whoami } from "./team/whoami.ts";

/** Those that only read. */
export const operations: readonly Operation[] = [
  listSmartLinkClicks["2026-09"],
  listSmartLinkClicks["2026-01"],
  listSmartLinks,
  getSmartLink,
  getSmartLinkStats,
  listSmartLinkConversions,
  listSmartLinkFans,
  listSmartLinkSpenders,
  getSmartLinkCohortArps,
  listSmartLinkTags,
  listLinkTags,
  listSmartLinkPixels,
  whoami,
  listAccounts,
  listSmartLinkPostbacks,
  getSmartLinkPostback,
] as readonly Operation[];

/** Those that change something. */
export const writingOperations: readonly WritingOperation[] = [
  createSmartLink,
  deleteSmartLink,
  addSmartLinkTags,
  removeSmartLinkTags,
  createSmartLinkPostback,
  updateSmartLinkPostback,
  deleteSmartLinkPostback,
  connectSmartLinkPixel,
  updateSmartLinkPixel,
  disconnectSmartLinkPixel,
  testSmartLinkPixelEvent,
] as readonly WritingOperation[];
