/** The public door of smart-links-kit. */

export { createMock } from "./server/mock.ts";
export { type LogStyle, type MockOptions, mockFlags } from "./server/options.ts";
export { defaultHost, defaultPort, type Mock, type StartOptions, startMock } from "./server/start.ts";
export type { AssumptionId, Behaviour } from "./spec/assumptions.ts";
export { assumedBehaviour, assumptions } from "./spec/assumptions.ts";
export { type Edition, editionNames } from "./spec/editions.ts";
export { KitError, type KitErrorCode } from "./spec/kit-error.ts";
export type { components, operations, paths } from "./spec/types.gen.ts";
export { version } from "./spec/version.gen.ts";
export type { ChartPoint, Click202601, Click202609, ClicksReply, Filters } from "./spec/wire.ts";
