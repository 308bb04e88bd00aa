/** The half of the public door that asks and judges. The command loads only the half it needs. */

export type { Auth, Exchange, Request, Response } from "./exchange/exchange.ts";
export { httpTarget } from "./exchange/http-target.ts";
export type { Answer, Silence, Target } from "./exchange/target.ts";
