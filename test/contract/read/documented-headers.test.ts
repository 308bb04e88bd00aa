import { describe, expect, test } from "vitest";
import { documentedHeaders } from "../../../src/contract/read/response/documented-headers.ts";

const digits = { good: ["0", "25", "007"], bad: ["-1", "1.5", "1 ", "ten"] };
const digitsOrNone = { good: [...digits.good, ""], bad: digits.bad };

/** As openapi.yaml writes them. */
const written: Readonly<
  Record<string, { readonly form: string; readonly good: readonly string[]; readonly bad: readonly string[] }>
> = {
  "x-ofapi-credits-used": { form: "text like ^\\d+$", good: digits.good, bad: [...digits.bad, ""] },
  "x-ofapi-credits-balance": {
    form: "text like ^-?\\d+$",
    good: ["0", "1000", "-3"],
    bad: ["", "-", "--1", "1.5", "many"],
  },
  "x-ofapi-is-cached": {
    form: 'one of "true", "false", "1", "0", ""',
    good: ["true", "false", "1", "0", ""],
    bad: ["yes", "TRUE", "2", " "],
  },
  "x-rate-limit-limit-minute": { form: "text like ^\\d*$", ...digitsOrNone },
  "x-rate-limit-remaining-minute": { form: "text like ^\\d*$", ...digitsOrNone },
  "x-rate-limit-limit-day": { form: "text like ^\\d*$", ...digitsOrNone },
  "x-rate-limit-remaining-day": { form: "text like ^\\d*$", ...digitsOrNone },
};

describe("An answer has seven headers of its own", () => {
  test("and no other", () => {
    expect(documentedHeaders.map(({ name }) => name)).toEqual(Object.keys(written));
  });

  test.each(Object.entries(written))("%s, in its form, and never absent", (name, { form, good, bad }) => {
    const header = documentedHeaders.find((one) => one.name === name)!;
    expect(header.form).toBe(form);
    expect(good.filter((value) => !header.fits(value))).toEqual([]);
    expect(bad.filter((value) => header.fits(value))).toEqual([]);
    expect(header.fits(undefined)).toBe(false);
  });
});
