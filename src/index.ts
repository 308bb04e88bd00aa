/** The public door of smart-links-kit: the sandbox, the judge, and what both stand on. */

export * from "./judge.ts";
export type { AssumptionId, Behaviour } from "./openapi/assumptions.ts";
export { assumedBehaviour, assumptions } from "./openapi/assumptions.ts";
export { type Edition, editionNames } from "./openapi/editions.ts";
export type { components, operations, paths } from "./openapi/generated/types.gen.ts";
export { version } from "./openapi/generated/version.gen.ts";
export { KitError, type KitErrorCode } from "./openapi/kit-error.ts";
export type {
  ChartPoint,
  Click202601,
  Click202609,
  ClicksResponse,
  Filters,
} from "./openapi/wire.ts";
export * from "./sandbox.ts";
