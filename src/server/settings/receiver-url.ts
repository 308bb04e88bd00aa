/** URLs of receivers of postbacks. */

/** Whether a template is the URL of a receiver, whatever the values of its variables are. */
export function isReceiverUrl(template: string): boolean {
  const text = withoutVariables(template);
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}

/** A URL that a template may become. */
export function urlOfReceiver(template: string): URL {
  return new URL(withoutVariables(template));
}

/** A wrong URL as errors show it: its user, path and query may be secrets. */
export function shownReceiver(text: string): string {
  const [scheme = ""] = /^[a-z][a-z\d+.-]*:\/\//i.exec(text) ?? [];
  const rest = text.slice(scheme.length);
  const [authority = ""] = rest.split(/[/?#\\]/);
  const hasHiddenUser = !authority.includes("@") && rest.includes("@");
  return scheme + (hasHiddenUser ? "..." : authority.slice(authority.lastIndexOf("@") + 1));
}

function withoutVariables(template: string): string {
  return template.replaceAll(/\{\w+\}/g, "x");
}
