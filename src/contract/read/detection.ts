/** What a run shows of one undocumented behaviour. */
import type { ParsedExchange } from "./parsed-exchange.ts";

export type Detection =
  | { readonly kind: "unknown"; readonly detail: string }
  | {
      readonly kind: "seen";
      /** The alternative that was seen; absent when it is none that we know. */
      readonly value?: string | number | undefined;
      readonly detail: string;
      readonly parsed: ParsedExchange;
      /** JSON pointer to where it shows. */
      readonly at: string;
    };
