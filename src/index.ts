/** The public door. */
export { KitError, type KitErrorCode } from "./spec/kit-error.ts";
