/** Checks of the parameters that a response repeats. */
import { isDocumentedMember } from "../../drift/documented-part.ts";
import { checked, checkedOnce, finding, plainText, skipped, unlessEqual } from "../../judge/check-result.ts";
import { type Check, ofLists, ofListsWith } from "../../judge/claim.ts";
import type { PageExchange } from "../../read/parsed-exchange.ts";
import { atEcho } from "../../read/places.ts";
import { pageParameters } from "../../read/request/effective-parameters.ts";
import { hasOffset, isBareDay, isShownAsDay, parseInstantMs } from "../../read/request/instant.ts";
import { parseCount } from "../../read/request/parse-parameter.ts";

export const echoRepeatsTheWindow: Check = {
  id: "echo-repeats-the-window",
  claim: "The response repeats the requested window.",
  evidence: "documented",
  check: ofListsWith(
    "window",
    echoes("no request with a window was successful", ({ page, query: { sent, operation } }) => {
      const { start, end } = operation.list.window!;
      // The meaning of an offset, and of a date without time as the end, is assumed, so its echo cannot be wrong.
      const names = [start, end].filter(
        (name) =>
          sent[name] !== undefined && !hasOffset(sent[name]) && (name === start || !isBareDay(sent[name])),
      );
      // The vendor may show the day of an instant.
      const isRepeated = (name: string) =>
        parseInstantMs(sent[name]) === parseInstantMs(page.echo[name]) ||
        isShownAsDay(sent[name], page.echo[name], name === start ? "start" : "end");
      return names.map((name) => [name, isRepeated(name) ? page.echo[name] : sent[name]]);
    }),
  ),
};

export const echoRepeatsThePage: Check = {
  id: "echo-repeats-the-page",
  claim: "The response repeats the requested page.",
  evidence: "documented",
  check: echoes("no request with page parameters was successful", ({ page, query }) => {
    const { sent, operation } = query;
    const names = pageParameters(operation.list).filter((name) => sent[name] !== undefined);
    // A target may reduce a limit, so the limit in effect counts.
    const isLimit = (name: string) => name === operation.list.page.limit;
    return names.map((name) => [name, isLimit(name) ? page.effective.limit : parseCount(sent[name])]);
  }),
};

export const echoRepeatsTheFilters: Check = {
  id: "echo-repeats-the-filters",
  claim: "The response repeats the requested filters.",
  evidence: "documented",
  check: echoes("no request with filters was successful", (parsed) => {
    const { page, query } = parsed;
    const { sent, operation } = query;
    const { filters, sort, echo = "" } = operation.list;
    // Whether a digit is read as a boolean is assumed, so its echo cannot be wrong.
    const names = [...Object.keys(filters), ...(sort ? [sort.parameter] : [])].filter(
      (name) =>
        sent[name] !== undefined &&
        isDocumentedMember(parsed, echo, name) &&
        (operation.parameters.get(name)?.kind !== "boolean" || /^(true|false)$/.test(sent[name])),
    );
    const { effective } = page;
    return names.map((name) => [name, name === sort?.parameter ? effective.sort : effective.filters[name]]);
  }),
};

export const defaultsAreDocumented: Check = {
  id: "defaults-are-documented",
  claim: "The response shows the documented default of every omitted parameter.",
  evidence: "documented",
  check: echoes("no successful request omitted a parameter", ({ query: { sent, operation }, page }) =>
    [...operation.parameters.values()]
      .filter((parameter) => parameter.default !== undefined && sent[parameter.name] === undefined)
      // An echo may show nothing but what was sent.
      .filter(({ name }) => page.echo[name] !== undefined)
      .map((parameter) => [parameter.name, parameter.default]),
  ),
};

/**
 * A check of the echo of a successful request.
 * @param none Why there is nothing to judge, where no value is expected.
 */
function echoes(
  none: string,
  expectedOf: (parsed: PageExchange) => readonly (readonly [name: string, expected: unknown])[],
): Check["check"] {
  return ofLists((parsed) => {
    const { page, query } = parsed;
    if (query.operation.list.echo === undefined) return skipped("this list does not repeat its parameters");
    const values = page && query.kind === "valid" ? expectedOf({ ...parsed, page }) : [];
    if (values.length === 0) return skipped(none);
    return checked(
      values.flatMap(([name, expected]) =>
        unlessEqual(parsed, { at: atEcho(parsed, name), expected, received: page?.echo[name] }),
      ),
    );
  });
}

export const windowIsNotInverted: Check = {
  id: "window-is-not-inverted",
  claim: "The window in the response does not end before it starts.",
  evidence: "inferred",
  check: ofListsWith("window", (parsed) => {
    const window = parsed.query.operation.list.window!;
    if (parsed.query.requires.includes("inverted_window"))
      return skipped("only an inverted window was requested");
    const [from, to] = [parsed.page?.echo[window.start], parsed.page?.echo[window.end]];
    const [start, end] = [parseInstantMs(from), parseInstantMs(to)];
    if (start === undefined || end === undefined) return skipped("no response shows its window");
    const expected = plainText(`${String(from)} or later`);
    return checkedOnce(
      start <= end,
      finding(parsed, { at: atEcho(parsed, window.end), expected, received: to }),
    );
  }),
};
