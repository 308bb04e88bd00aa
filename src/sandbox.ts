/** The half of the public door that answers. The command loads only the half it needs. */

export { readRecording } from "./exchange/recording/recording-file.ts";
export type { Truth, TruthDates } from "./server/admin/ground-truth.ts";
export { scenarioList } from "./server/admin/scenario-list.ts";
export { createMock } from "./server/app/app.ts";
export { mockFlags } from "./server/app/mock-flags.ts";
export type { KnobOptions, LogStyle, MockOptions } from "./server/app/mock-options.ts";
export {
  defaultHost,
  defaultPort,
  type Mock,
  type MockSession,
  type StartOptions,
  startMock,
} from "./server/app/start-mock.ts";
export type { FaultKind, FaultMatch, NewFault, QueuedFault } from "./server/control/faults.ts";
export { type SampleOptions, sampleClicks } from "./server/control/sample.ts";
export type { JournalEntry } from "./server/session/journal-entry.ts";
export type { RequestMatch } from "./server/session/request-match.ts";
export type {
  ClockControls,
  Controls,
  Part,
  Patience,
  Settings,
  SettingsChange,
} from "./server/session/session-controls.ts";
