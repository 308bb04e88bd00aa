/** Requests that got a true response, so that it can be found out later what mutants would have made of it. */
import type { Operation } from "./operation.ts";
import type { ApiRequest } from "./request.ts";
import type { ResponseContext } from "./respond.ts";

export interface NotedRequest {
  readonly request: ApiRequest<Operation>;
  /** What its response was made from. Nothing in it changes any more. */
  readonly context: ResponseContext;
  /** Number of the request in its session, from 1 on. */
  readonly number: number;
}

export interface NotedRequests {
  readonly requests: NotedRequest[];
  /** Whether there were more than are kept. */
  isCut: boolean;
}

const mostRequests = 1000;

export function noteRequest(noted: NotedRequests, request: NotedRequest): void {
  if (noted.requests.length < mostRequests) noted.requests.push(request);
  else noted.isCut = true;
}
