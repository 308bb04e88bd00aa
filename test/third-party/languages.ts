/** The example clients in Ruby, Go and Java against every mutant of the API. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { clientFolder } from "../examples/clients.ts";
import { scoreOf } from "../examples/score.ts";
import { skip, tell } from "./tally.ts";
import { hasProgram, run } from "./tools.ts";

interface LanguageClient {
  readonly name: string;
  readonly version: readonly [program: string, argument: string];
  readonly debian: string;
  /** Compiles the client once: each mutant runs it again. */
  readonly build?: readonly [program: string, ...args: readonly string[]];
  readonly program: string;
  readonly args: readonly string[];
}

export async function checkLanguages(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const goBinary = join(folder, "clicks");
  const clients: readonly LanguageClient[] = [
    { name: "Ruby", version: ["ruby", "--version"], debian: "ruby", program: "ruby", args: ["clicks.rb"] },
    {
      name: "Go",
      version: ["go", "version"],
      debian: "golang-go",
      build: ["go", "build", "-o", goBinary, "clicks.go"],
      program: goBinary,
      args: [],
    },
    {
      name: "Java",
      version: ["javac", "-version"],
      debian: "default-jdk-headless",
      build: ["javac", "-d", folder, "Clicks.java"],
      program: "java",
      args: ["-cp", folder, "Clicks"],
    },
  ];
  for (const client of clients) await check(client);
}

async function check(client: LanguageClient): Promise<void> {
  const { name, build } = client;
  if (!(await hasProgram(client))) return skip(name, `${client.debian} is not installed`);
  if (build) {
    const [program, ...args] = build;
    const built = await run(program, args, { cwd: clientFolder, timeoutMs: 120_000 });
    if (built.code !== 0) return tell(`the client in ${name} compiles`, false, built.said);
  }
  const result = await scoreOf(client, { only: [] });
  const holds = result.score === 100 && result.bad.length === 0 && result.exercised > 35;
  tell(`the client in ${name} notices and survives ${result.exercised} mutants`, holds, result);
}
