/**
 * How long and how much a client may take, in one place and on purpose. Times count what the client owes: a delay
 * or a silence that was asked for as a fault is the mock's own, and none of them ends it.
 */
export const limits = {
  /**
   * Request line and headers together: Node's own default, and more than the 8 KiB that most servers allow. Past it
   * the reply is 431.
   */
  maxHeaderSize: 16 * 1024,
  /** From the first byte of a request, or the start of the connection, to the end of its headers; then 408. */
  headersTimeout: 10_000,
  /** From the first byte of a request to the last of its body; then 408. Bodies are small here. */
  requestTimeout: 30_000,
  /** How often both are looked at, so how late they may strike. */
  connectionsCheckingInterval: 2_000,
  /** An idle connection is kept longer than clients and proxies keep it (60 s), so that they are who ends it. */
  keepAliveTimeout: 72_000,
  /** Silence on a connection is no fault: a delay may be asked for that is longer than any sensible figure here. */
  connectionTimeout: 0,
  /** How long a reply under way may take to end when its client has gone on to send what is no HTTP. */
  lastWordsTimeout: 1_000,
  /** How long a reply may lie unread before its connection is cut: each holds its bytes in memory. */
  unreadTimeout: 30_000,
} as const;
