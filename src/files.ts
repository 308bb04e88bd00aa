/** The reading and writing of files, and signals, for the command line. It is not part of the public API. */
export { onSignal } from "./exchange/files/on-signal.ts";
export { readFileText, readTextFile } from "./exchange/files/read-file.ts";
export { expectWritable, writeTextFile } from "./exchange/files/write-file.ts";
export { recordingOf } from "./exchange/recording/recording-file.ts";
export { savedResponseOf } from "./exchange/recording/saved-response.ts";
