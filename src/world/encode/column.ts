/** A column of a row: what its values depend on, and how they are written. */
import type { GeneratedClick } from "../generate/generate-click.ts";
import type { TrackingIds } from "../generate/tracking-ids.ts";
import type { Campaign } from "../model/campaigns.ts";
import type { Agent } from "../visitors/user-agents.ts";
import type { ByteWriter } from "./byte-writer.ts";

type Value = string | number | boolean | null;
export type Write = (writer: ByteWriter, click: GeneratedClick) => void;

/** What a column depends on. What is not written for each click is prepared once. */
export type Column =
  | { readonly per: "agent"; readonly value: (agent: Agent) => Value }
  /** Whether the click is a duplicate. */
  | { readonly per: "duplicate" }
  | { readonly per: "campaign"; readonly value: (campaign: Campaign) => Value }
  | { readonly per: "row"; readonly value: Value }
  | ({ readonly per: "click" } & WrittenColumn)
  /** An id that a click may lack: then the column is null. */
  | ({ readonly per: "trackingIds"; readonly has: (ids: TrackingIds) => boolean } & WrittenColumn);

/** A column that is written for each click. */
export interface WrittenColumn {
  /** JSON with the length that every value has, to be written over; undefined when lengths differ. */
  readonly blank: string | undefined;
  readonly write: Write;
}
