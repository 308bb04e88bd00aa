/** The writing of files, for the command line. It is not part of the public API. */
export { expectWritable, writeTextFile } from "./exchange/files/write-file.ts";
