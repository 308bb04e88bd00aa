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
