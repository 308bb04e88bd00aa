/** The frame of a page that needs no network and no script, for light and dark screens. */
import { style } from "./html-style.ts";
import { type XmlFragment, xml } from "./xml-template.ts";

interface HtmlPage {
  /** What kind of report it is, such as `Contract report`. */
  readonly kind: string;
  /** What the report is about. */
  readonly subject: string;
  readonly version: string;
  readonly articles: readonly XmlFragment[];
}

export function htmlPage({ kind, subject, version, articles }: HtmlPage): string {
  const page = xml`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>${kind}: ${subject}</title>
<style>${{ xml: style }}</style>
</head>
<body>
<main>
<h1>${kind}</h1>
${articles}</main>
<footer>Written by Smart Links Kit ${version}. This page does not contain the responses.</footer>
</body>
</html>
`;
  return page.xml;
}
