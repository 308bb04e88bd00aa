/** Whether a request carries a key. Every bearer token is accepted. The scheme's case does not matter (RFC 9110). */
export function isAuthorized(authorization: string | undefined): boolean {
  return authorization !== undefined && /^bearer +\S/i.test(authorization);
}
