/** The writing of files, and signals, for the command line. It is not part of the public API. */
export { onSignal } from "./exchange/files/on-signal.ts";
export { expectWritable, writeTextFile } from "./exchange/files/write-file.ts";
