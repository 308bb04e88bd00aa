/** One option of a command: its type, its help line and its names. */

interface FlagBase {
  /** What it does, as a phrase for the help text. */
  readonly help: string;
  /** What the help text calls the value, such as `FILE`. */
  readonly value?: string;
}

/** One option. Its name is its key in the table: `clicksPerDay` is `--clicks-per-day`. */
export type Flag =
  | (FlagBase & { readonly type: "boolean"; readonly default?: boolean })
  | (FlagBase & { readonly type: "string"; readonly default?: string })
  | (FlagBase & { readonly type: "strings"; readonly default?: readonly string[] })
  | (FlagBase & { readonly type: "integer" | "number"; readonly min?: number; readonly max?: number } & {
      readonly default?: number;
    })
  | (FlagBase & {
      readonly type: "choice";
      readonly choices: readonly string[];
      readonly default?: string;
    } & {
      /** The choice that is meant by what another command or the API calls it. */
      readonly choiceOf?: (otherName: string) => string;
    })
  /** Read as UTC, given as `2026-01-31T23:59:59Z`; `day` is the end of the day that a bare date means. */
  | (FlagBase & { readonly type: "instant"; readonly day?: "start" | "end"; readonly default?: string });

/** An option that takes the name of a file. */
export function fileFlag(help: string) {
  return { type: "string", value: "FILE", help } as const;
}

/** Where a server listens. */
export function listenFlags({ port, host }: { readonly port: number; readonly host: string }) {
  const ofPort = { type: "integer", min: 0, max: 65_535, default: port } as const;
  return {
    port: { ...ofPort, help: "port to listen on, 0 for any free one" },
    host: { type: "string", default: host, help: "address to listen on; 0.0.0.0 opens it to the network" },
  } as const;
}

export type FlagTable = Readonly<Record<string, Flag>>;

type GivenValue<F extends Flag> = F extends { readonly type: "boolean" }
  ? boolean
  : F extends { readonly type: "integer" | "number" }
    ? number
    : F extends { readonly type: "strings" }
      ? readonly string[]
      : F extends { readonly choices: readonly (infer C)[] }
        ? C
        : string;

/** `false` and no strings are what their types mean when nobody says anything; the others may be undefined. */
type MissingValue<F extends Flag> = F extends
  | { readonly default: unknown }
  | { readonly type: "boolean" | "strings" }
  ? never
  : undefined;

/** The values of a table's options. */
export type FlagValues<T extends FlagTable> = {
  readonly [K in keyof T]: GivenValue<T[K]> | MissingValue<T[K]>;
};

/** `clicksPerDay` is `--clicks-per-day`. */
export function flagName(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** `clicksPerDay` is `SMART_LINKS_CLICKS_PER_DAY`. */
export function envName(key: string): string {
  return `SMART_LINKS_${flagName(key).replaceAll("-", "_").toUpperCase()}`;
}

/** `run` gives the address of the sandbox to its command by this name: so it is not read for `--url`. */
export const addressVariable = "SMART_LINKS_URL";

/**
 * Whether Kubernetes or Docker has set a variable, for a service or a linked container that is called smart-links: such as
 * `SMART_LINKS_PORT=tcp://10.0.0.1:4010`.
 */
export function isOfService(name: string, text = ""): boolean {
  if (name === envName("port")) return /^(tcp|udp|sctp):/.test(text);
  return /^SMART_LINKS_(SERVICE_|PORT_|ENV_|NAME$)/.test(name);
}
