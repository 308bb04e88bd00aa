/**
 * Every number that `derive` makes from a hash has a salt, and one hash gives one number for each salt. So two
 * properties that are derived from one hash need two salts. All salts are here; changing one changes the data set.
 */
export const salts = {
  // From the hash of a seed.
  seedHash2: 1,
  /** Not with a hash, but with the text itself. */
  team: 2,
  /** And with the digits of an id. */
  createdLinkCheck: 3,

  // From the hash of a seed's team.
  teamLinkMask: 1,
  /** And the index of the account. */
  teamAccount: 10,
  /** And the index of the link. */
  teamLink: 1000,
  /** And the number of a created link. */
  createdLink: 1_000_000,

  // From the hash of a link of the team.
  teamLinkDay: 1,
  teamLinkSecond: 2,
  teamLinkIdA: 3,
  teamLinkIdB: 4,

  // From the hash of an account.
  accountName: 1,
  accountColour: 2,
  accountAnimal: 3,
  /** And the number of the part: up to 13. */
  accountId: 10,

  // From the hash of a link.
  linkUtcShift: 1,
  linkHomeCountry: 2,
  linkCountryCount: 3,
  linkFirstSource: 10,
  linkCampaignCount: 11,
  /** And the index of the campaign: up to 25. */
  linkCampaign: 20,
  linkBots: 30,
  linkDuplicates: 31,
  linkBotDuplicates: 32,
  linkSize: 33,
  linkSizeFactor: 34,
  /** And the hour: up to 123. */
  linkHour: 100,
  linkSubscriptionRate: 200,
  linkType: 300,
  linkAccount: 301,
  linkPlacement: 302,
  linkColour: 303,
  linkAnimal: 304,
  linkTrialDays: 305,
  linkTags: 306,
  linkFurtherTag: 307,
  linkUpdate: 308,
  linkFans: 309,
  linkFanConversions: 310,
  /** And the number of the quarter since 1970. */
  linkQuarter: 1000,
  /** And the day since 1970: beyond all quarters. */
  linkDay: 0,

  // From the hash of a link and a day.
  /** And the class of clicks: up to 3. */
  dayNoise: 0,
  /** And the class of clicks: up to 7. */
  dayRounding: 4,

  // From the hash of a campaign.
  campaignColour: 1,
  campaignAnimal: 2,
  campaignCreative: 3,
  campaignDepth: 4,
  campaignReferrer: 5,
  campaignTerm: 6,
  campaignZone: 7,
  campaignPublisher: 8,
  campaignVersion: 9,
  campaignEveryDays: 12,
  campaignLaunch: 13,
  campaignCalm: 14,
  campaignBurst: 15,
  campaignFadeDays: 16,

  // From the first hash of a click.
  clickCampaign: 3,
  clickVisitor: 4,
  clickRecency: 6,
  clickId: 7,
  clickExternalId: 9,
  clickAdClickId: 11,
  clickUuidB: 13,
  clickUuidD: 15,

  // From the second hash of a click.
  clickVisitor2: 5,
  clickId2: 8,
  clickExternalIdDigits: 10,
  clickUuidA: 12,
  clickUuidC: 14,
  /** And the index of the digit: up to 35. */
  clickAdClickIdDigits: 20,

  // From the hash of a visitor.
  visitorAgent: 1,
  visitorCountry: 2,

  // From the second hash of a link, a class of clicks and a day: beyond the numbers of all days.
  cohort: 1_000_000,
  changes: 1_000_001,

  // From the hash of the changes of a link, a class of clicks and a day.
  changeRounding: 1,
  changeSample: 2,
  changeFirstSlot: 3,
  /** And the number of the slot: up to 41. */
  changeDelay: 10,

  // From the hash of a cohort of subscribers.
  cohortRounding: 1,
  cohortClicks: 2,
  cohortInstants: 3,
  /** And the step of the habit: up to 25. */
  cohortPurchases: 20,
  /** And the step of the habit: up to 33. */
  cohortMessages: 30,
  /** And the step of the purchase: up to 44. */
  cohortAmounts: 40,
  /** And 1 for the choice of fans. */
  cohortRefunds: 50,
  conversionChanges: 60,
  /** And the number of the kind of purchase: up to 80. */
  cohortTips: 70,

  // From the hash of the changes of a cohort's conversions in a column.
  changeIsLate: 1,
  changeDays: 2,

  // From the hash of a step of a cohort.
  stepInstants: -1,

  // From the hash of a conversion.
  /** And the number of the type: up to 54. */
  conversionId: 50,

  // From the hash of a fan's id.
  fanName: 1,
  fanColour: 2,
  fanAnimal: 3,
  fanHasData: 4,
  fanIsReturning: 5,
  fanHasPromo: 6,
  fanStillByLink: 7,
  fanAmount: 8,
  fanTip: 9,
  fanMessages: 10,
} as const;
