/** The settings as options of `startMock` and `createMock`. */
import type { components } from "../../openapi/generated/admin-types.gen.ts";

type SettingsChange = components["schemas"]["SettingsChange"];

/** A session can override each of them, and a request most of them (`Prefer`). */
export type SettingOptions = {
  readonly [K in keyof SettingsChange]: NonNullable<SettingsChange[K]> | undefined;
};
