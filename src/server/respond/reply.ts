/** A response as data, before anything sends it. */
import { decoder } from "../../openapi/text/utf-8.ts";
import type { ShownRows } from "./shown-rows.ts";

export interface Reply {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /**
   * Bytes of a page, or JSON as text. A function makes the same bytes when they are sent: a response that waits holds
   * no memory for them.
   */
  readonly body: Body | (() => Body);
  /** Hints about the request, also in the header `Mock-Warnings`. */
  readonly warnings?: readonly string[];
  /** The rows of a page; undefined for everything else. */
  readonly shown?: ShownRows | undefined;
}

export type Body = Uint8Array | string;

export function bodyOf({ body }: Pick<Reply, "body">): Body {
  return typeof body === "function" ? body() : body;
}

export function bodyText(reply: Pick<Reply, "body">): string {
  const body = bodyOf(reply);
  return typeof body === "string" ? body : decoder.decode(body);
}

/** A value as a reply in JSON. */
export function jsonReply(status: number, value: unknown): Reply {
  return { status, headers: { "content-type": jsonType }, body: JSON.stringify(value) };
}

export const jsonType = "application/json; charset=utf-8";
