/** What reports are written with, for the command line. It is not part of the public API. */
export { type Colour, type Colourise, colouriser } from "./contract/reporters/colours.ts";
export { shellQuoted } from "./contract/reporters/curl.ts";
export {
  escapeMarkdown,
  markdownCode,
  printable,
  printableJson,
} from "./contract/reporters/escape.ts";
export { htmlPage } from "./contract/reporters/html/html-page.ts";
export { article, badge, code, table, tally } from "./contract/reporters/html/html-parts.ts";
export { type XmlFragment, xml } from "./contract/reporters/html/xml-template.ts";
export { section as markdownSection } from "./contract/reporters/markdown/markdown-parts.ts";
export { keyRemover } from "./exchange/sanitise/key-redaction.ts";
