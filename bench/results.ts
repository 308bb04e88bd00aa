/** Everything that a run measured, and how its figures are written. */
import type { ColdStart } from "./cold-starts.ts";
import type { CommandTimes } from "./commands.ts";
import type { Machine } from "./machine.ts";
import type { MemoryOfLoad } from "./memory.ts";
import type { Effort, MeasuredCase } from "./rounds.ts";

/** Memory that a server holds, in bytes. */
export interface Memory {
  readonly server: string;
  readonly atRest: number;
  readonly underLoad: number;
}

/** Everything that a run measured. */
export interface Results {
  readonly machine: Machine;
  readonly effort: Effort;
  readonly coldStarts: readonly ColdStart[];
  readonly memory: readonly Memory[];
  readonly memoryByLoad: readonly MemoryOfLoad[];
  readonly cases: readonly MeasuredCase[];
  readonly commands: CommandTimes | undefined;
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

export function ratio(value: number): string {
  return value < 0.1 ? value.toPrecision(1) : value.toFixed(2);
}

export function whole(value: number): string {
  return Math.round(value).toLocaleString("en");
}

export function ms(value: number): string {
  return `${value < 10 ? value.toFixed(1) : whole(value)} ms`;
}

export function mb(bytes: number): string {
  return `${whole(bytes / 1e6)} MB`;
}
