/** The options of a run. Their defaults are filled in here, once. */
import type { BehaviourFile } from "../openapi/behaviour-file.ts";
import { type ApiDescription, smartLinksApi } from "../openapi/description/api-description.ts";
import type { ApiOperation } from "../openapi/description/operations.ts";
import { type Edition, editionNames } from "../openapi/editions.ts";
import { KitError } from "../openapi/kit-error.ts";
import { inEdition, operationsOf } from "./edition-operations.ts";
import { expectOneOf, refuseOption } from "./invalid-option.ts";
import { claimIds } from "./judge/claim-ids.ts";
import type { JudgeOptions } from "./judge/judge-options.ts";
import { defaultPlanOf, type PlanName, plans } from "./plan/plans.ts";
import type { Subject } from "./plan/probe.ts";
import type { RunProgress, RunSettings } from "./plan/run-plan.ts";
import { recordedWindows } from "./plan/settled-days.ts";
import { parseInstantMs } from "./read/request/instant.ts";
import { type OlderRecording, readRecordedPages } from "./read/response/older-recording.ts";
import { defaultSettleHours } from "./read/settle-times.ts";
import type { KnownEntry } from "./report/report.ts";

/** How a run is made. */
export interface VerifyOptions
  extends Pick<JudgeOptions, "assumed" | "only" | "except" | "settleHours" | "otherEdition"> {
  /** Default: 2026-01 when the subject has an account, else 2026-09. */
  readonly edition?: Edition | undefined;
  /** Names of the operations to check, such as `listSmartLinkClicks`. Default: all that the edition has. */
  readonly operations?: readonly string[] | undefined;
  /**
   * The API, when it is not Smart Links (experimental): `describeApi` reads it from a document. Only operations of the
   * same subject are checked, and there are no editions.
   */
  readonly api?: ApiDescription | undefined;
  /** Default: full where the requests cost no credits, else standard. */
  readonly plan?: PlanName | undefined;
  /** First and last day or instant of the window to check (ISO 8601); chosen by the plan when absent. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** The present (ISO 8601). Default: the clock. */
  readonly now?: string | undefined;
  /** Most requests to send, retries included. */
  readonly budget?: number | undefined;
  /** What the target was last seen to do: every change is a violation. */
  readonly behaviour?: BehaviourFile | undefined;
  /** Findings that make no run red until their day is over. */
  readonly known?: readonly KnownEntry[] | undefined;
  /**
   * An older recording of the same link: windows that were settled when it was made must be the same now. Without `from` and
   * `to`, the run checks windows that it lists.
   */
  readonly against?: OlderRecording | undefined;
  /** Called for every probe, before it is sent and after. */
  readonly onProbe?: ((progress: RunProgress) => void) | undefined;
  readonly kitVersion?: string | undefined;
}

/** How a run is made, its present given. */
export type RunOptions = VerifyOptions & { readonly now: string };

/** A link and an account that any sandbox responds for. */
export const defaultSubject = { account: "acct_0123456789abcdef0123456789abcdef", link: "eveniet" } as const;

/** @throws KitError `invalid_option` */
export function runSettingsOf(subject: Partial<Subject>, options: RunOptions): RunSettings {
  expectSound(options);
  const { settleHours = defaultSettleHours, from, to, now, against } = options;
  const { api = smartLinksApi } = options;
  const edition = options.edition ?? (subject.account === undefined ? "2026-09" : "2026-01");
  const link = subject.link ?? defaultSubject.link;
  const isOwn = api === smartLinksApi;
  const operations = operationsOf(isOwn ? inEdition(api, edition) : api.operations, options.operations);
  const needsAccount = isOwn && edition === "2026-01";
  if (!isOwn && subject.account === undefined) expectNoAccount(operations);
  return {
    edition: isOwn ? edition : api.version,
    api,
    operations,
    subject:
      needsAccount || (!isOwn && subject.account !== undefined)
        ? { account: subject.account ?? defaultSubject.account, link }
        : { link },
    plan: {
      name: options.plan ?? defaultPlanOf(operations),
      now: parseInstantMs(now)!,
      settleHours,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      ...(against ? { windows: recordedWindows(readRecordedPages(against, settleHours), link) } : {}),
    },
    budget: options.budget ?? Number.POSITIVE_INFINITY,
    ...(options.onProbe ? { onProbe: options.onProbe } : {}),
  };
}

/** Of a path with two parameters, the first one is the account. */
function expectNoAccount(operations: readonly ApiOperation[]): void {
  const twofold = operations.find(({ pathParameters }) => pathParameters.length > 1);
  if (twofold) throw new KitError("invalid_option", `The path ${twofold.path} needs the option account.`);
}

function expectSound({ edition, plan, from, to, now, budget, settleHours, ...options }: VerifyOptions): void {
  expectOneOf("edition", edition, editionNames);
  expectOneOf("plan", plan, Object.keys(plans));
  for (const option of ["only", "except"] as const)
    for (const id of options[option] ?? []) expectOneOf(option, id, claimIds);
  const recordedAt = options.against?.recordedAt;
  for (const [option, value] of Object.entries({ from, to, now, recordedAt }))
    if (value !== undefined && parseInstantMs(value) === undefined)
      refuseOption(option, value, "an ISO 8601 date.");
  for (const [option, value] of Object.entries({ budget, settleHours }))
    if (value !== undefined && !(value >= 0)) refuseOption(option, value, "a number of 0 or more.");
  const [start = Number.NEGATIVE_INFINITY, end = Number.POSITIVE_INFINITY] = [from, to].map(parseInstantMs);
  if (start > end) refuseOption("to", to, `${from} or later.`);
}
