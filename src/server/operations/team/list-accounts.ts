/** The accounts of the team. */
import type { AccountsResponse } from "../../../openapi/wire.ts";
import { accountsIn } from "../../../world/model/dataset.ts";
import { mostJsonBytes, writeJson } from "../../respond/body/json-body.ts";
import type { Operation } from "../../respond/operation.ts";
import { readNoParameters } from "../no-parameters.ts";

export const listAccounts: Operation<object, AccountsResponse> = {
  id: "listAccounts",
  edition: "2026-09",
  path: "/api/accounts",
  creditsUsed: 0,
  parameterNames: [],
  readQuery: (request, context) => readNoParameters(request, context, {}),
  pageOf: (dataset) =>
    accountsIn(dataset).map(({ id, display_name, username }) => ({
      id,
      display_name,
      onlyfans_username: username,
      is_authenticated: true,
    })),
  errorFor: () => undefined,
  mostBytes: mostJsonBytes,
  writeBody: (writer, { page }) => writeJson(writer, page),
  cacheKey: () => [],
};
