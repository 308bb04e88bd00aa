/**
 * How long a client may take, and how much it may send. Times count only while the mock waits for the client: they do
 * not end a delay or a timeout that was asked for as a fault.
 */
export const limits = {
  /**
   * Request line and headers together: Node's own default, and more than the 8 KiB that most servers allow. Past it
   * the response is 431.
   */
  maxHeaderSize: 16 * 1024,
  /** From the first byte of a request, or the start of the connection, to the end of its headers; then 408. */
  headersTimeout: 10_000,
  /** From the first byte of a request to the last of its body; then 408. Bodies are small here. */
  requestTimeout: 30_000,
  /** How often both are checked, so how late they may come. */
  connectionsCheckingInterval: 2_000,
  /** Longer than clients and proxies keep an idle connection (60 s), so that they end it and not the mock. */
  keepAliveTimeout: 72_000,
  /** No limit: a requested delay may be longer than any sensible one. */
  connectionTimeout: 0,
  /** How long a connection stays open, for its last response, after its client sent bytes that are not HTTP. */
  lastResponseTimeout: 1_000,
  /**
   * Requests of one connection that wait for their responses (pipelining). Past it the response is 400 and the
   * connection is closed, unless `unansweredBytes` come first, as with usual requests. Each takes some 4 KB here.
   */
  unansweredRequests: 1_000,
  /** The same for all connections together: some 80 MB. */
  unansweredInAll: 20_000,
  /** Bytes of such requests, without bodies, of one connection. Past them it is not read until some have their responses. */
  unansweredBytes: 64 * 1024,
  /** The same for all connections together. Past them the response is 400 and the connection is closed. */
  unansweredBytesInAll: 32 * 1024 * 1024,
  /** How long a client may read nothing of a response before its connection is closed: the bytes stay in memory. */
  stalledTimeout: 30_000,
  /** How long open requests may still take when the mock is stopped. Then their connections are cut off. */
  stopTimeout: 700,
} as const;
