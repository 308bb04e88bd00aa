// Generated from openapi.yaml by `npm run generate`. Do not edit.
export const operationLines = {
  "listSmartLinkClicks202601": 39,
  "listSmartLinkClicks": 94,
  "listSmartLinkConversions": 148,
  "listSmartLinks": 201,
  "getSmartLink": 252,
  "addSmartLinkTags": 293,
  "removeSmartLinkTags": 327,
  "getSmartLinkStats": 341,
  "whoami": 401,
  "listAccounts": 424
} as const;
