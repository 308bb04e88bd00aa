/** The public exports of the sandbox. The command loads only the half of the package that it needs. */

export { readRecording } from "./exchange/recording/recording-file.ts";
export { scenarioList } from "./server/admin/scenario-list.ts";
export { createMock, type MockApp } from "./server/app/app.ts";
export { mockFlags } from "./server/app/mock-flags.ts";
export type { MockOptions } from "./server/app/mock-options.ts";
export {
  rowsOf as rowsOfSample,
  type SampleOptions,
  type SampleRow,
  type Samples,
  sample,
  sampleClicks,
  sampleNames,
  sampleParameters,
} from "./server/app/sample.ts";
export { sampleLines, sampleRows } from "./server/app/sample-rows.ts";
export {
  defaultHost,
  defaultPort,
  type Mock,
  type MockSession,
  type StartOptions,
  startMock,
} from "./server/app/start-mock.ts";
export type { ClicksControls, GivenClicks } from "./server/control/in-process/clicks-controls.ts";
export type { PostbackControls } from "./server/control/in-process/postback-controls.ts";
export type {
  ClockControls,
  Controls,
  SettingsChange,
} from "./server/control/in-process/session-controls.ts";
export type { MutantState } from "./server/control/mutation/session-mutants.ts";
export type { Coverage, CoverageOptions } from "./server/control/read-coverage.ts";
export type { WaitOptions } from "./server/control/wait-for-requests.ts";
export type { LogStyle } from "./server/http/log.ts";
export { mutantDescriptions } from "./server/mutants/all.ts";
export type { MutantDescription } from "./server/mutants/mutant.ts";
export { ownClicks } from "./server/own/own-clicks.ts";
export type { OwnClicks, OwnClicksOptions } from "./server/own/own-clicks-collector.ts";
export type { TeamDescription } from "./server/own/own-team.ts";
export { type ReadClicksOptions, type ReadingProgress, readClicks } from "./server/own/read-clicks.ts";
export { readTeam } from "./server/own/read-team.ts";
export type { JournalEntry } from "./server/session/journal/journal-entry.ts";
export type { RequestMatch } from "./server/session/journal/request-match.ts";
export type { FireOptions, MadeCall } from "./server/session/postbacks/postback-call.ts";
export type { SessionPart } from "./server/session/reset-session.ts";
export type { FaultKind, FaultMatch, NewFault, QueuedFault } from "./server/settings/faults.ts";
export type { CurrentSettings } from "./server/settings/read-settings.ts";
export type { SettingOptions } from "./server/settings/setting-options.ts";
export type { GroundTruth, GroundTruthOptions } from "./server/truth/ground-truth.ts";
export type { TruthRows, TruthRowsOptions } from "./server/truth/truth-rows.ts";
