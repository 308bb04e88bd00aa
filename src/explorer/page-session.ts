/** The session whose page this is. Its path says so, as the path of a request does: `/__s/NAME/`; `/` is that of `default`. */

export const defaultSession = "default";

const [prefix = "", name = defaultSession] = /^\/__s\/([^/]+)/.exec(location.pathname) ?? [];

export const pageSession = name;

/** Where a path of the sandbox is in the session of this page. */
export function pathInSession(path: string): string {
  return prefix + path;
}

/** Lets links to other pages stay in the session of this page. */
export function keepSessionIn(links: Iterable<Element>): void {
  for (const link of links) link.setAttribute("href", pathInSession(link.getAttribute("href") ?? "/"));
}
