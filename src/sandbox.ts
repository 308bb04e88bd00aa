/** The half of the public door that answers. The command loads only the half it needs. */

export { readRecording } from "./exchange/recording-file.ts";
export { createMock } from "./server/mock.ts";
export { mockFlags } from "./server/mock-flags.ts";
export type { LogStyle, MockOptions } from "./server/options.ts";
export { type SampleOptions, sampleClicks } from "./server/sample.ts";
export { defaultHost, defaultPort, type Mock, type StartOptions, startMock } from "./server/start.ts";
