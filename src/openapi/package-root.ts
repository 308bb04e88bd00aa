/**
 * The folder of package.json. This file stands two folders below it in `src/openapi/` and in `dist/openapi/`, and the
 * bundle in `dist/cli/` does too. Files of other folders must not compute it from their own place.
 */
export const packageRoot = new URL("../../", import.meta.url);
