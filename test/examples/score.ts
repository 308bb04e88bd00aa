/** The score of an example client: `smart-links mutate` runs it, and compares what it prints with what is expected. */
import { runMutate } from "../../src/cli/commands/mutate.ts";
import { fakeIo } from "../cli/fake-io.ts";
import { type Client, clientFolder, printedOf } from "./clients.ts";

/** The window of the clients is still open, so that new rows arrive and stale data is noticed. */
const options = { seed: "demo", clicksPerDay: 100, now: "2026-01-31T12:00:00Z" } as const;
const flags = [
  "--seed",
  options.seed,
  "--clicks-per-day",
  String(options.clicksPerDay),
  "--now",
  options.now,
];
const compare = 'printed=$("$@") && [ "$printed" = "$EXPECTED" ]';

interface ClientScore {
  readonly code: number;
  readonly score: number | null;
  /** Mutants that did not end well. */
  readonly bad: readonly string[];
  /** How many mutants changed a response. */
  readonly exercised: number;
}

export async function scoreOf(
  { program, args }: Pick<Client, "program" | "args">,
  { only }: { readonly only: readonly string[] },
): Promise<ClientScore> {
  const env = { PATH: process.env.PATH, EXPECTED: printedOf(options).trim() };
  const io = fakeIo({ cwd: clientFolder, env });
  const chosen = only.length === 0 ? [] : ["--only", only.join(",")];
  const words = [
    "--report",
    "json",
    "--threshold",
    "100",
    "--",
    "sh",
    "-c",
    compare,
    "sh",
    program!,
    ...args,
  ];
  const code = await runMutate([...flags, ...chosen, ...words], io);
  const { score, mutants, families } = JSON.parse(io.written.stdout);
  const isBad = ({ outcome }: { readonly outcome: string }) =>
    !["noticed", "survived", "not_exercised"].includes(outcome);
  return {
    code,
    score,
    bad: mutants.filter(isBad).map(({ id }: { readonly id: string }) => id),
    exercised: families.notice.exercised + families.survive.exercised,
  };
}
