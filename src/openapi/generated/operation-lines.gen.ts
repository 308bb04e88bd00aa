// Generated from openapi.yaml by `npm run generate`. Do not edit.
export const operationLines = {
  "listSmartLinkClicks202601": 39,
  "listSmartLinkClicks": 94,
  "listSmartLinkConversions": 148,
  "listSmartLinks": 201,
  "getSmartLink": 252,
  "addSmartLinkTags": 293,
  "removeSmartLinkTags": 329,
  "getSmartLinkStats": 343,
  "whoami": 403,
  "listAccounts": 426
} as const;
