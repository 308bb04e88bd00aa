/** A behaviour file: what a live target does where nothing is documented. */
import { type AssumptionId, assumptions, type Behaviour } from "./assumptions.ts";
import { type Edition, editionNames } from "./editions.ts";
import { expectArgument, objectWith, someText } from "./expect-argument.ts";
import { KitError } from "./kit-error.ts";
import { withoutByteOrderMark } from "./text/byte-order-mark.ts";
import { parsedJson } from "./text/parsed-json.ts";

/** What was seen of one undocumented behaviour. */
export interface DetectedBehaviour {
  readonly seen: "holds" | "does not hold" | "unknown";
  /** Which of the alternatives was seen, when it was one of them. */
  readonly value?: string | number;
}

/** A window of a list that a target accepted or refused, where no document says how far it goes. */
export interface ObservedWindow {
  /** Name of the operation. */
  readonly operation: string;
  readonly outcome: "accepted" | "refused";
  readonly days: number;
  /** Days from its start to the day of the run. */
  readonly age: number;
}

/** What a live target was seen to do. `verify --learn` writes it, `verify` and `mock --behaviour` read it. */
export interface BehaviourFile {
  readonly format: "smart-links-behaviour";
  readonly version: 1;
  readonly kitVersion: string;
  /** When it was seen, RFC 3339. */
  readonly learntAt: string;
  readonly edition: Edition;
  readonly behaviours: { readonly [K in AssumptionId]?: DetectedBehaviour };
  /** Ids of the claims that are not documented and held. The sandbox does not read them. */
  readonly held?: readonly string[];
  /** How long and old windows may be, as far as it was seen. The sandbox does not read them. */
  readonly windows?: readonly ObservedWindow[];
}

/**
 * Reads the text of a behaviour file.
 * @throws KitError `invalid_behaviour`, with the place.
 */
export function parseBehaviourFile(text: string): BehaviourFile {
  expectArgument("parseBehaviourFile", text, someText);
  const json = parsedJson(withoutByteOrderMark(text));
  if (json === undefined) refuse("it is not JSON");
  const file = json as Partial<BehaviourFile> | null;
  if (file?.format !== "smart-links-behaviour" || file.version !== 1) refuse("it is not one of version 1");
  if (!editionNames.includes(file.edition as Edition))
    refuse(`edition is not one of ${editionNames.join(", ")}`);
  if (typeof file.behaviours !== "object" || file.behaviours === null) refuse("behaviours is missing");
  if (file.held !== undefined && !Array.isArray(file.held)) refuse("held is no list");
  const { windows = [] } = file;
  if (!Array.isArray(windows) || !windows.every((one) => Number.isFinite(one?.days + one?.age)))
    refuse("windows is no list of windows");
  for (const [id, entry] of Object.entries(file.behaviours)) expectKnown(id, entry);
  return file as BehaviourFile;
}

export const aBehaviourFile = objectWith("a behaviour file, as parseBehaviourFile returns it", {
  behaviours: "object",
});

/** The behaviour that a mock follows: the values that were seen. What is unknown is left to the assumption. */
export function behaviourOf(file: BehaviourFile): Partial<Behaviour> {
  expectArgument("behaviourOf", file, aBehaviourFile);
  const { behaviours } = file;
  const seen = Object.entries(behaviours).filter(([, entry]) => entry.value !== undefined);
  return Object.fromEntries(seen.map(([id, entry]) => [id, entry.value])) as Partial<Behaviour>;
}

function expectKnown(id: string, entry: DetectedBehaviour | null): void {
  if (!Object.hasOwn(assumptions, id)) refuse(`it names an unknown behaviour ${JSON.stringify(id)}`);
  if (!["holds", "does not hold", "unknown"].includes(entry?.seen ?? ""))
    refuse(`${id}.seen is not understood`);
  const { alternatives } = assumptions[id as AssumptionId];
  if (entry?.value !== undefined && !alternatives.includes(entry.value)) {
    refuse(`${id}.value is not one of ${alternatives.join(", ")}`);
  }
}

function refuse(reason: string): never {
  throw new KitError("invalid_behaviour", `The behaviour file cannot be used: ${reason}.`);
}
