/** Test suites of small clients, each with the command that runs it. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { php, pytest, python } from "../../support/programs.ts";

const folder = fileURLToPath(new URL(".", import.meta.url));
const vitest = fileURLToPath(new URL("../../../node_modules/vitest/vitest.mjs", import.meta.url));
const file = (name: string) => join(folder, name);

interface Suite {
  readonly name: string;
  /** Undefined when this machine does not have the program. */
  readonly program: string | undefined;
  readonly args: readonly string[];
}

export const suites: readonly Suite[] = [
  { name: "node:test", program: process.execPath, args: ["--test", file("clicks.node-test.mjs")] },
  {
    name: "Vitest",
    program: process.execPath,
    args: [vitest, "run", "--root", folder, "--config", file("vitest.config.mjs")],
  },
  {
    name: "unittest",
    program: python,
    args: ["-B", "-m", "unittest", "discover", "-s", folder, "-p", "test_*.py"],
  },
  { name: "pytest", program: pytest, args: ["-B", "-m", "pytest", "-q", "-p", "no:cacheprovider", folder] },
  { name: "plain PHP", program: php, args: [file("clicks-test.php")] },
];
