/** The figures of the stats that can be drawn by day. Spenders cannot: one person counts on several days. */
import { figure, money } from "../dom.ts";

export const metrics = {
  clicks: { label: "Clicks", text: figure },
  subs: { label: "Subscribers", text: figure },
  revenue: { label: "Revenue", text: money },
} as const;

export type Metric = keyof typeof metrics;

export const metricNames = Object.keys(metrics) as readonly Metric[];
