/** The half of the public door that asks and judges. The command loads only the half it needs. */

export type { Auth, Exchange, Request, Response } from "./exchange/exchange.ts";
export { httpTarget } from "./exchange/http-target.ts";
export type { Answer, Silence, Target } from "./exchange/target.ts";

// What a run found out, and how it is told.

export type * from "./contract/report.ts";
export { type ReporterName, reporters } from "./contract/reporters/all.ts";
export { type Ending, endingOf } from "./contract/reporters/digest.ts";
export { visible } from "./contract/reporters/escape.ts";
export type { Reporter, ReporterOptions } from "./contract/reporters/reporter.ts";
export { exchangeOf, exchangeOfFetch } from "./exchange/exchange-of.ts";
