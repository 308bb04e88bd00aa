// Generated from openapi.yaml by `npm run generate`. Do not edit.
export const operationLines = {
  "listSmartLinkClicks202601": 41,
  "listSmartLinkClicks": 96,
  "listSmartLinkConversions": 150,
  "listSmartLinks": 203,
  "getSmartLink": 254,
  "addSmartLinkTags": 295,
  "removeSmartLinkTags": 331,
  "getSmartLinkStats": 345,
  "listSmartLinkPostbacks": 405,
  "createSmartLinkPostback": 428,
  "getSmartLinkPostback": 468,
  "updateSmartLinkPostback": 488,
  "deleteSmartLinkPostback": 512,
  "whoami": 531,
  "listAccounts": 554
} as const;
