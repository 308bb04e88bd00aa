// `fetch` that repeats what may work the next time: no connection, 408, 429 and 5xx, at most three times. The body is read
// here, too: a connection may break off in the middle of it.

const mostRetries = 3;

export async function retryingFetch(input, init) {
  for (let retry = 0; ; retry++) {
    // A request can be sent once only.
    const sent = input instanceof Request ? input.clone() : input;
    const reply = await fetchWhole(sent, { signal: AbortSignal.timeout(60_000), ...init }).catch((error) => {
      if (retry === mostRetries) throw error;
    });
    const mayWorkLater = !reply || [408, 429].includes(reply.status) || reply.status >= 500;
    if (!mayWorkLater || retry === mostRetries) return reply;
    const seconds = Number(reply?.headers.get("retry-after") ?? 0.5 * 2 ** retry);
    await new Promise((resolve) => setTimeout(resolve, 1000 * Math.min(seconds, 60)));
  }
}

async function fetchWhole(input, init) {
  const reply = await fetch(input, init);
  return new Response(reply.body && (await reply.arrayBuffer()), reply);
}
