/** `TEST_SEED` makes random tests draw the same in every run: what fails then was changed, and not found by luck. */
import fc from "fast-check";

const { TEST_SEED } = process.env;
if (TEST_SEED !== undefined) fc.configureGlobal({ seed: Number(TEST_SEED) });
