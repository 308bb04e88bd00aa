/** Statuses, by who speaks through them. */

/** A proxy or CDN responded in place of the API (observed): nobody's contract. */
export function isGateway(status: number): boolean {
  return [502, 503, 504].includes(status) || (status >= 520 && status <= 530);
}

/** There is no such operation, or no such link. */
export function isUnserved(status: number): boolean {
  return [404, 405, 501].includes(status);
}

/** A parameter was refused. */
export function isParameterRefused(status: number): boolean {
  return status === 422 || status === 400;
}

/** The API responded, but not to the request: the caller has no access, or not now. */
export function isAccessRefused(status: number): boolean {
  return [401, 402, 403, 429].includes(status);
}
