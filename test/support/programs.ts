/** Programs of other languages that tests drive, where this machine has them. */
import { execFileSync } from "node:child_process";

/** Debian's Python knows Debian's packages; another one may come first on the path. */
const pythons = ["python3", "/usr/bin/python3"];

export const python = pythons.find((path) => works(path, ["-c", "import unittest"]));
export const requestsPython = pythons.find((path) => works(path, ["-c", "import requests"]));
export const pytest = pythons.find((path) => works(path, ["-c", "import pytest"]));
export const php = ["php"].find((path) => works(path, ["-r", "exit(function_exists('curl_init') ? 0 : 1);"]));

export const ruby = ["ruby"].find((path) => works(path, ["--version"]));
export const go = ["go"].find((path) => works(path, ["version"]));
/** Runs a source file only where the compiler is beside it. */
export const java = ["java"].find(() => works("javac", ["-version"]));

function works(path: string, args: readonly string[]): boolean {
  try {
    execFileSync(path, args, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
