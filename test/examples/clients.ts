/** The clients of examples/clients, and what they print of a data set. */
import { join } from "node:path";
import { type Click202609, sampleClicks } from "../../src/index.ts";
import { root } from "../package/packed.ts";
import { go, java, php, requestsPython, ruby } from "../support/programs.ts";

export const clientFolder = join(root, "examples/clients");

export interface Client {
  readonly name: string;
  /** Undefined when this machine does not have the program. */
  readonly program: string | undefined;
  readonly args: readonly string[];
}

/** As `npx tsx`, without a process in between. */
const tsx = ["--import", import.meta.resolve("tsx")];

export const clients: readonly Client[] = [
  { name: "fetch", program: process.execPath, args: ["fetch.mjs"] },
  { name: "openapi-fetch", program: process.execPath, args: [...tsx, "openapi-fetch.ts"] },
  { name: "axios", program: process.execPath, args: ["axios.mjs"] },
  { name: "Python requests", program: requestsPython, args: ["clicks.py"] },
  { name: "PHP curl", program: php, args: ["clicks.php"] },
];

const ofThisMachine: readonly Client[] = [
  { name: "Ruby", program: ruby, args: ["clicks.rb"] },
  { name: "Go", program: go, args: ["run", "clicks.go"] },
  { name: "Java", program: java, args: ["Clicks.java"] },
].filter(({ program }) => program);

/** All clients, without those in languages that few machines have. `npm run test:third-party -- languages` scores these. */
export const allClients: readonly Client[] = [...clients, ...ofThisMachine];

interface DataSet {
  readonly seed: string;
  readonly clicksPerDay: number;
  readonly now: string;
}

/** What each client prints, from pages of another size than the clients ask for. */
export function printedOf(options: DataSet): string {
  const query = { date_start: "2026-01-01", date_end: "2026-01-31", limit: 333 };
  const rows: Click202609[] = [];
  for (;;) {
    const { data } = sampleClicks({ ...options, query: { ...query, offset: rows.length } });
    rows.push(...data.rows);
    if (rows.length === data.summary.clicks_total) break;
  }
  const people = rows.filter(({ is_bot, is_duplicate }) => !is_bot && !is_duplicate);
  return `${rows.length} ${people.length} ${rows.at(0)?.id} ${rows.at(-1)?.id}\n`;
}
