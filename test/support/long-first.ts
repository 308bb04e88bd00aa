/** The files that take longest start first: at the end, all other workers would wait for them. */
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Vitest knows how long files take only after their first run, and takes the largest first until then. These are small. */
const long = [
  "package/package",
  "contract/all-operations",
  "package/coverage-page",
  "cli/run-suites",
  "examples/examples",
  "examples/dashboard-faults",
  "openapi/generated",
  "testing/use-sandbox",
  "vitest/fixture",
  "examples/playwright",
  "targets/many-seeds",
  "targets/verify-memory",
].map((name) => `/${name}.test.ts`);

export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => long.some((name) => moduleId.endsWith(name));
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
