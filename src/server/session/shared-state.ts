/** What all sessions of a mock share. */
import type { Recording } from "../../exchange/recording/recording.ts";
import type { Behaviour } from "../../openapi/assumptions.ts";
import type { OwnLinks } from "../../world/model/dataset.ts";
import type { PageCache } from "../respond/body/page-cache.ts";
import type { NotedRequests } from "../respond/noted-requests.ts";
import type { Settings } from "../settings/settings.ts";
import type { DatasetCache } from "./dataset-cache.ts";
import type { MockMemory } from "./memory/mock-memory.ts";
import type { TimeSources } from "./time-sources.ts";

export interface SharedState extends TimeSources {
  readonly options: StateOptions;
  readonly datasets: DatasetCache;
  /** Pages of the main data set that are requested repeatedly. */
  readonly pages: PageCache;
  /** What is remembered of clients, and how much that may be. */
  readonly memory: MockMemory;
  /** How many responses each mutant has changed, in all sessions and ever: a reset does not clear it. */
  readonly mutations: Map<string, number>;
  /** How much came, in all sessions and ever: neither a reset nor the end of a session clears it. */
  readonly received: ReceivedCounts;
  /** What was requested since somebody wants to know; undefined when nobody does. */
  noted: NotedRequests | undefined;
  /** Readers of `/__admin/requests/stream`. */
  openStreams: number;
}

export interface ReceivedCounts {
  /** Requests of clients, those to unknown paths included. */
  requests: number;
  /** Of them, those that are no `GET`. */
  writes: number;
  /** Requests that were sent again before the time of `Retry-After`. */
  earlyRetries: number;
  /** Calls to receivers of postbacks. */
  postbacks: number;
  /** The most postbacks that a session had at a time: 0 when there was never a receiver. */
  receivers: number;
  /** Requests and calls of which nothing is known any more, for lack of room: neither a reset nor the end of a session was asked for. */
  forgotten: number;
}

/** What the memory of a mock is made with. */
export interface StateOptions {
  /** The settings of the flags. A session can override them. */
  readonly settings: Settings;
  readonly behaviour: Behaviour;
  /** The recording that is responded from. Then neither settings nor faults have an effect. */
  readonly replay: Recording | undefined;
  /** Links whose clicks the user brings. */
  readonly own: OwnLinks | undefined;
  /** Requests that each journal keeps. */
  readonly journal: number;
  /** Sessions that are kept. */
  readonly sessions: number;
  /** URL of a receiver that each session begins with a postback to. */
  readonly receiver: string | undefined;
  /** Memory for everything that is remembered of clients, in MB (2^20 bytes). */
  readonly memory: number;
}
