/** Whether files can be opened now. */
import { closeSync, openSync } from "node:fs";
import { devNull } from "node:os";

/** A module is loaded with the modules that it imports, several at a time. */
const needed = 32;

/**
 * Node 20 keeps a failed import: a module whose file could not be opened once cannot be imported any more. So an import
 * is tried only when there are file descriptors for it.
 * @throws the error of the system (EMFILE) when there are too few.
 */
export function expectSpareDescriptors(): void {
  const opened: number[] = [];
  try {
    while (opened.length < needed) opened.push(openSync(devNull, "r"));
  } finally {
    for (const descriptor of opened) closeSync(descriptor);
  }
}
