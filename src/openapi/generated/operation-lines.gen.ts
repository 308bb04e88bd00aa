// Generated from openapi.yaml by `npm run generate`. Do not edit.
export const operationLines = {
  "listSmartLinkClicks202601": 39,
  "listSmartLinkClicks": 94,
  "listSmartLinkConversions": 148,
  "listSmartLinks": 201,
  "getSmartLink": 252,
  "getSmartLinkStats": 293,
  "whoami": 353,
  "listAccounts": 376
} as const;
