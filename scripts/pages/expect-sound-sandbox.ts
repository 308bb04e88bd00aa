/** The pages show what the sandbox does: before they are written, it must do what openapi.yaml says. */
import { editionNames, reporters, type Target, verify } from "../../src/index.ts";

const now = "2026-02-01T12:00:00Z";

/** @throws Error with what the sandbox does otherwise */
export async function expectSoundSandbox(sandbox: Target): Promise<void> {
  for (const edition of editionNames) {
    const subject = { link: "eveniet", ...(edition === "2026-01" ? { account: "acct_1" } : {}) };
    const report = await verify(sandbox, subject, { now, edition, plan: "deep" });
    if (report.violations.length === 0) continue;
    const text = reporters.console([report], { colour: false, keyEnv: "ONLYFANSAPI_API_KEY" });
    throw new Error(
      `The sandbox does not do what openapi.yaml says, so no page was written. Mend src/ (\`npm run types\` names some places), then generate again.\n\n${text}`,
    );
  }
}
