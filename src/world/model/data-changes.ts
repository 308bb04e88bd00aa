/** What changes in a data set after it happened. By default nothing does. */
export interface DataChanges {
  /** Share of clicks that the API shows some hours after they happened, and of conversions that it shows days after. */
  readonly late: number;
  /** Share of clicks whose bot or duplicate mark is wrong for a day. */
  readonly corrected: number;
  /** Share of subscribers who buy something that is refunded some days later. */
  readonly refunded: number;
}

/** The largest of each share. With more, rows that are shown would be rare between those that are not. */
export const mostChanged = 0.25;
