/** Variables that look like options of the kit and are none. */
import { closestMatch } from "../openapi/text/closest.ts";
import type { Command } from "./command.ts";
import { addressVariable, envName, isOfService } from "./flag.ts";
import type { Io } from "./io.ts";

const prefix = "SMART_LINKS_";
const others = [addressVariable];

/**
 * Says on standard error which variables mean nothing to any command.
 * @param all Loads every command. Called only when the given one does not know a variable.
 */
export async function tellUnknownVariables(
  io: Io,
  command: Command,
  all: () => Promise<readonly Command[]>,
): Promise<void> {
  const given = Object.keys(io.env).filter(
    (name) =>
      name.startsWith(prefix) && io.env[name] && !others.includes(name) && !isOfService(name, io.env[name]),
  );
  if (given.every((name) => variablesOf(command).includes(name))) return;
  const known = [...others, ...(await all()).flatMap(variablesOf)];
  for (const name of given.filter((each) => !known.includes(each))) {
    const names = known.map((each) => each.slice(prefix.length));
    const [, switched = ""] = /^NO_(.+)/.exec(name.slice(prefix.length)) ?? [];
    const meant = names.includes(switched)
      ? `${switched}=false`
      : closestMatch(name.slice(prefix.length), names);
    const hint = meant === undefined ? "" : ` Did you mean ${prefix}${meant}?`;
    io.stderr(`The environment variable ${name} means nothing here.${hint}\n`);
  }
}

function variablesOf({ flags }: Command): readonly string[] {
  return Object.keys(flags).map(envName);
}
