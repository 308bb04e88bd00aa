/** One call of a postback: what it says, and what came of it. */
import type { ConversionType } from "../../../world/fans/conversion-kinds.ts";
import type { PostbackVariables } from "../../resources/postback-variables.ts";

export interface PostbackCall {
  readonly conversion: CalledConversion;
  readonly variables: PostbackVariables;
  /** When it is due by the session's clock, in milliseconds since 1970. */
  readonly dueMs: number;
  /** Whether a mutant is the reason for it. */
  readonly isMutated: boolean;
  /** Called when it was made, or could not be made any more. */
  readonly onDone?: ((made: MadeCall | undefined) => void) | undefined;
}

export interface CalledConversion {
  readonly id: string;
  readonly type: ConversionType;
  readonly link: string;
  /** The instant of its click, in milliseconds since 1970. */
  readonly clickedMs: number;
}

/** A call that was made, as `fire` returns it. */
export interface MadeCall {
  readonly postback_id: number;
  readonly conversion_id: string;
  readonly conversion_type: ConversionType;
  readonly smart_link_id: string;
  readonly succeeded: boolean;
  /** Null when no response came. */
  readonly status_code: number | null;
  readonly error_type: string | null;
  readonly error_message: string | null;
}

/** Which conversions of which postbacks are posted. Without all of them the newest conversion of each postback. */
export interface FireOptions {
  readonly postback?: number | undefined;
  readonly link?: string | undefined;
  readonly conversion_type?: ConversionType | undefined;
  /** The conversion with this id. */
  readonly conversion?: string | undefined;
  /** How many of the newest conversions: 1 when left out, 100 at most. */
  readonly count?: number | undefined;
}
