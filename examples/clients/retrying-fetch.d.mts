export function retryingFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response>;
