/** The lines and the counts that `npm run test:third-party` prints. */

const counts = { passed: 0, failed: 0, skipped: 0 };

export function tell(claim: string, holds: boolean, evidence: unknown): void {
  counts[holds ? "passed" : "failed"]++;
  console.log(`${holds ? "ok" : "FAILED"}: ${claim}`);
  if (!holds) console.log(evidence);
}

export function skip(name: string, reason: string): void {
  counts.skipped++;
  console.log(`skipped: ${name}: ${reason.trim().slice(-500)}`);
}

/** Prints the counts and sets the exit code. */
export function close(): void {
  const { passed, failed, skipped } = counts;
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
  process.exitCode = failed > 0 ? 1 : 0;
}
