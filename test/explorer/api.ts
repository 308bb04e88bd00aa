/** What the API itself says, for comparison. */
import type { Mock } from "../../src/index.ts";

// biome-ignore lint/suspicious/noExplicitAny: the oracle reads bodies as the wire has them.
export type Json = any;

export async function readApi(mock: Mock, path: string): Promise<Json> {
  const response = await fetch(`${mock.url}/api${path}`, { headers: { authorization: "Bearer any" } });
  return response.json();
}

export function dollars(amount: number | string): string {
  return `$${Number(amount).toLocaleString("en", { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;
}
