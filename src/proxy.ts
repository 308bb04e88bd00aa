/** The proxy and its judge, for the command line. They are not part of the public API. */
export { type TrafficFinding, trafficJudge } from "./contract/traffic-judge.ts";
export { startProxy } from "./exchange/proxy/proxy.ts";
export type { ProxyFaults, UnjudgedKind } from "./exchange/proxy/proxy-options.ts";
export { randomFor } from "./server/control/seeded-random.ts";
export { drawDelay, readDelay } from "./server/settings/delay.ts";
export { type FaultKind, faultChoices } from "./server/settings/faults.ts";
