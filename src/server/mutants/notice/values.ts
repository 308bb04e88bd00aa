/** Values in another unit, or of another type. */
import { ofFields } from "../edits.ts";
import type { Mutant } from "../mutant.ts";

const family = "notice";

export const valueMutants: readonly Mutant[] = [
  {
    id: "amounts-in-cents",
    family,
    sentence: "Amounts of money are in cents instead of dollars.",
    ...ofFields(({ parent, name, types, pattern }) => {
      const value = parent[name];
      const isDecimalText = types.includes("string") && pattern?.includes("\\.\\d{2}");
      if (isDecimalText) parent[name] = Math.round(Number(value) * 100).toFixed(2);
      else if (types.includes("number") && typeof value === "number") parent[name] = Math.round(value * 100);
    }),
  },
  {
    id: "numbers-as-text",
    family,
    sentence: "Numbers are written as text.",
    ...ofFields(({ parent, name }) => {
      if (typeof parent[name] === "number") parent[name] = String(parent[name]);
    }),
  },
];
