/** The half of the public door that answers. The command loads only the half it needs. */

export { readRecording } from "./exchange/recording/recording-file.ts";
export { scenarioList } from "./server/admin/scenario-list.ts";
export { createMock } from "./server/app/app.ts";
export { mockFlags } from "./server/app/mock-flags.ts";
export type { LogStyle, MockOptions, SettingOptions as KnobOptions } from "./server/app/mock-options.ts";
export { type SampleOptions, sampleClicks } from "./server/app/sample-clicks.ts";
export {
  defaultHost,
  defaultPort,
  type Mock,
  type MockSession,
  type StartOptions,
  startMock,
} from "./server/app/start-mock.ts";
export type { GroundTruth as Truth, GroundTruthDates as TruthDates } from "./server/control/ground-truth.ts";
export type {
  ClockControls,
  Controls,
  CurrentSettings as Settings,
  Part,
  SettingsChange,
  WaitOptions as Patience,
} from "./server/control/session-controls.ts";
export type { JournalEntry } from "./server/session/journal-entry.ts";
export type { RequestMatch } from "./server/session/request-match.ts";
export type { FaultKind, FaultMatch, NewFault, QueuedFault } from "./server/settings/faults.ts";
