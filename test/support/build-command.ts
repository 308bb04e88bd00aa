/** Before all tests: builds the command that they start. From its sources it would take a second longer each time. */
import { build } from "./built.ts";

export default function buildCommand(): void {
  build("build:cli", "dist/cli/main.js", ["src", "scripts", "package.json"]);
}
