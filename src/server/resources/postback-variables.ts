/** The variables of a postback: what a template may name of a conversion, as text. */
import type { ConversionsResponse } from "../../openapi/wire.ts";
import { derive, hashText, pick } from "../../world/model/hash.ts";

/** A row of the conversions as the API lists it. */
export type ConversionRow = ConversionsResponse["data"]["rows"][number];

/** A smart link, as far as templates name it. */
export interface NamedLink {
  readonly id: string;
  readonly name: string;
  readonly account: { readonly id: string; readonly username: string };
}

/** The first ten are documented; a receiver of a third party has the others. */
export type PostbackVariables = ReturnType<typeof variablesOf>;

export function variablesOf(row: ConversionRow, link: NamedLink) {
  const { click } = row;
  return {
    click_id: textOf(click.id),
    external_click_id: textOf(click.external_click_id),
    conversion_type: row.conversion_type,
    fbclid: textOf(click.fbclid),
    gclid: textOf(click.gclid),
    gbraid: textOf(click.gbraid),
    wbraid: textOf(click.wbraid),
    ttclid: textOf(click.ttclid),
    sccid: textOf(click.sccid),
    amount_gross: textOf(row.amount_gross),
    amount_net: textOf(row.amount_net),
    transaction_type: transactionType(row),
    fan_onlyfans_id: textOf(row.fan_onlyfans_id),
    fan_onlyfans_username: textOf(row.fan?.username),
    ofapi_account_id: link.account.id,
    creator_onlyfans_username: link.account.username,
    smart_link_id: link.id,
    smart_link_name: link.name,
    conversion_at: textOf(row.conversion_at),
  };
}

function textOf(value: string | number | null | undefined): string {
  return value === null || value === undefined ? "" : String(value);
}

/** Names of a third party. Which purchase gets which of them is invented. */
const purchaseTypes = ["recurring", "tip", "post", "message", "stream"] as const;

function transactionType({ id, conversion_type }: ConversionRow): string {
  if (conversion_type === "new_subscriber") return "new_subscription";
  return conversion_type === "new_transaction" ? pick(purchaseTypes, derive(hashText(id, 0), 0)) : "";
}
