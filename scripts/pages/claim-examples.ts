/** What the console prints when a claim is broken, made from the broken examples of the tests. */
import { type Claim, isEnforced } from "../../src/contract/judge/claim.ts";
import { claimIdOf } from "../../src/contract/judge/claim-ids.ts";
import { judgeRecording } from "../../src/contract/judge-recording.ts";
import type { Report } from "../../src/contract/report/report.ts";
import { consoleReporter } from "../../src/contract/reporters/console.ts";
import { verify } from "../../src/contract/verify.ts";
import { againstOf } from "../../test/contract/support/broken-example.ts";
import { brokenExamples } from "../../test/contract/support/broken-examples.ts";
import { goodRuns } from "../../test/contract/support/good-run.ts";
import { clicksNow, referenceNow, referenceRows } from "../../test/contract/support/reference-rows.ts";
import { referenceTarget } from "../../test/contract/support/reference-target.ts";

const runs = await goodRuns();
const name = "http://127.0.0.1:4010";
const recording = {
  kitVersion: "",
  recordedAt: referenceNow,
  editions: ["2026-09"],
  subject: { link: "eveniet" },
  plan: "deep",
} as const;

/** The lines that the console prints of a check or relation whose broken example is judged. */
export function brokenText({ id, evidence }: Claim): string {
  const example = brokenExamples[id];
  if (!example)
    throw new Error(
      `${id} has no broken example: test/contract/support/broken-examples.ts says where they are.`,
    );
  const run = runs[example.run ?? "listable"];
  const exchanges = example.damage(run);
  const [report] = judgeRecording(
    { ...recording, exchanges },
    { name, isSanitised: false, only: [id], ...againstOf(example, run) },
  );
  return groupOf(printed(report!), isEnforced(evidence) ? /^(Violated|Warnings) / : /^Differs /);
}

/** What the console prints of a target that behaves in another way: as it is observed, and as it is required. */
export async function behaviourText(assumption: string, value: string | number): Promise<string> {
  const rows = referenceRows(600, { edition: "2026-09" });
  const target = referenceTarget({ rows, behaviour: { [assumption]: value } });
  const options = {
    plan: "deep",
    ...clicksNow,
    assumed: "require",
    only: [claimIdOf(assumption)],
  } as const;
  const text = printed(await verify(target, {}, options));
  const observed = groupOf(text, /^Observed /)
    .split("\n")
    .filter((line) => line.includes("does not hold"));
  return [...observed, groupOf(text, /^(Violated|Warnings) /)].join("\n");
}

/** The lines of a group below its title. Groups stand apart by an empty line. */
function groupOf(text: string, title: RegExp): string {
  const group = text.split("\n\n").find((each) => title.test(each));
  if (!group) throw new Error(`Nothing is printed under ${title}:\n${text}`);
  return group.split("\n").slice(1).join("\n");
}

function printed(report: Report): string {
  return consoleReporter([report], { colour: false, keyEnv: "ONLYFANSAPI_API_KEY" });
}
