/** What a link gives to those who follow it. */
export type LinkType = "free_trial" | "tracking_link";
