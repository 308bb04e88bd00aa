/** The public door. */

// Reports
export type * from "./contract/report.ts";
export { type ReporterName, reporters } from "./contract/reporters/all.ts";
export { type Ending, endingOf } from "./contract/reporters/digest.ts";
export { visible } from "./contract/reporters/escape.ts";
export type { Reporter, ReporterOptions } from "./contract/reporters/reporter.ts";
export type { Auth, Exchange, Request, Response } from "./exchange/exchange.ts";

// Exchanges
export { exchangeOf, exchangeOfFetch } from "./exchange/exchange-of.ts";
export type { Answer, Silence, Target } from "./exchange/target.ts";
export { KitError, type KitErrorCode } from "./spec/kit-error.ts";
