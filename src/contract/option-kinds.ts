/** What the options of `verify`, `judge` and the like take, where they are no instants or ids. */
import { someExchanges } from "../exchange/argument-kinds.ts";
import { aBehaviourFile } from "../openapi/behaviour-file.ts";
import {
  type ArgumentKind,
  aFunction,
  aNumber,
  anObject,
  listOf,
  objectWith,
  oneOf,
  someText,
} from "../openapi/expect-argument.ts";

const names = listOf(someText, "a list of names");

export const optionKinds: Readonly<Record<string, ArgumentKind>> = {
  assumed: oneOf(["observe", "require"]),
  only: names,
  except: names,
  operations: names,
  known: listOf(anObject, "a list of known findings, as parseKnownFindings returns it"),
  behaviour: aBehaviourFile,
  against: someExchanges,
  otherEdition: listOf(anObject, "a list of exchanges"),
  api: objectWith("an API, as describeApi returns it", { operations: "array", lists: "array" }),
  onProbe: aFunction,
  budget: aNumber,
  settleHours: aNumber,
  kitVersion: someText,
};
