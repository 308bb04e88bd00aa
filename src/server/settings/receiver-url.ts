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

function withoutVariables(template: string): string {
  return template.replaceAll(/\{\w+\}/g, "x");
}
