/** Looks for what hinders people who use a keyboard, a screen reader or other colours. */
import axe from "axe-core";
import type { Page } from "playwright-core";

/** Makes axe known to a page, until it is loaded again. */
export async function addAxe(page: Page): Promise<void> {
  await page.evaluate(axe.source);
}

/** What axe looks at. Another theme changes colours alone, another width all but colours, which take it most of its time. */
const parts = {
  all: "{}",
  colours: '{ runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] } }',
  "all but colours": '{ rules: { "color-contrast": { enabled: false } } }',
} as const;
export type AxePart = keyof typeof parts;

/** The rule and the element of each finding on the page as it is now. Only these leave it: all that axe says takes long to send. */
export async function axeFindings(page: Page, part: AxePart = "all"): Promise<readonly string[]> {
  return (await page.evaluate(`axe.run({ ...${parts[part]}, resultTypes: ["violations"] }).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ": " + target.join(" "))))`)) as string[];
}
