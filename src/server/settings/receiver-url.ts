/** URLs of receivers of postbacks. */

/** Whether a template is the URL of a receiver, whatever the values of its variables are. */
export function isReceiverUrl(template: string): boolean {
  const text = template.replaceAll(/\{\w+\}/g, "x");
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}
