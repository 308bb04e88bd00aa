/** The arrays of bytes of another realm in the place of Node's, as in jsdom. There the buffers of Node are no `Uint8Array`. */
import { runInNewContext } from "node:vm";
import { afterAll, beforeAll } from "vitest";

const names = [
  "ArrayBuffer",
  "DataView",
  "Float64Array",
  "Int32Array",
  "Uint16Array",
  "Uint32Array",
  "Uint8Array",
];

/** For the tests of a file. */
export function useJsdomArrays(): void {
  const globals = globalThis as Record<string, unknown>;
  const own = Object.fromEntries(names.map((name) => [name, globals[name]]));
  beforeAll(() => void Object.assign(globals, runInNewContext(`({ ${names} })`)));
  afterAll(() => void Object.assign(globals, own));
}
