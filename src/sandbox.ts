/** The half of the public door that answers. The command loads only the half it needs. */

export { readRecording } from "./exchange/recording-file.ts";
export { scenarioList } from "./server/admin/scenario-list.ts";
export type {
  ClockControls,
  Controls,
  Part,
  Patience,
  Settings,
  SettingsChange,
} from "./server/controls.ts";
export type { JournalEntry } from "./server/journal-entry.ts";
export type { RequestMatch } from "./server/matches.ts";
export { createMock } from "./server/mock.ts";
export { mockFlags } from "./server/mock-flags.ts";
export type { KnobOptions, LogStyle, MockOptions } from "./server/options.ts";
export { type SampleOptions, sampleClicks } from "./server/sample.ts";
export {
  defaultHost,
  defaultPort,
  type Mock,
  type MockSession,
  type StartOptions,
  startMock,
} from "./server/start.ts";
export type { FaultKind, FaultMatch, NewFault, QueuedFault } from "./server/steering/faults.ts";
export type { Truth, TruthDates } from "./server/truth.ts";
