/** The public door of smart-links-kit: the sandbox, the judge, and what both stand on. */

export * from "./judge.ts";
export * from "./sandbox.ts";
export type { AssumptionId, Behaviour } from "./spec/assumptions.ts";
export { assumedBehaviour, assumptions } from "./spec/assumptions.ts";
export { type Edition, editionNames } from "./spec/editions.ts";
export { KitError, type KitErrorCode } from "./spec/kit-error.ts";
export type { components, operations, paths } from "./spec/types.gen.ts";
export { version } from "./spec/version.gen.ts";
export type { ChartPoint, Click202601, Click202609, ClicksReply, Filters } from "./spec/wire.ts";

// What a run found out, and how it is told.

export type * from "./contract/report.ts";
export { type ReporterName, reporters } from "./contract/reporters/all.ts";
export { type Ending, endingOf } from "./contract/reporters/digest.ts";
export { visible } from "./contract/reporters/escape.ts";
export type { Reporter, ReporterOptions } from "./contract/reporters/reporter.ts";

// Questions and answers.

export type { Auth, Exchange, Request, Response } from "./exchange/exchange.ts";
export { exchangeOf, exchangeOfFetch } from "./exchange/exchange-of.ts";
export { type HttpTargetOptions, httpTarget } from "./exchange/http-target.ts";
export type { Answer, Silence, Target } from "./exchange/target.ts";
