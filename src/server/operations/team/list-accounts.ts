/** The accounts of the team. */
import type { AccountsResponse } from "../../../openapi/wire.ts";
import { accountsIn } from "../../../world/model/dataset.ts";
import { readingOperation } from "../reading-operation.ts";

export const listAccounts = readingOperation("listAccounts", {
  queryOf: () => ({}),
  pageOf: (dataset): AccountsResponse =>
    accountsIn(dataset).map(({ id, display_name, username }) => ({
      id,
      display_name,
      onlyfans_username: username,
      is_authenticated: true,
    })),
  bodyOf: ({ page }) => page,
});
