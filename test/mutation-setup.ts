/** Mutation testing draws few examples of each law, the same ones in every run, and loads modules as they are written. */
import fc from "fast-check";
import { share } from "./support/effort.ts";

fc.configureGlobal({ seed: 1, numRuns: share(100) });

// The worker outlives a run: the mutant of the one before must not be there when modules are loaded.
const { __stryker__: stryker } = globalThis as { __stryker__?: { activeMutant?: string | undefined } };
if (stryker) stryker.activeMutant = undefined;
