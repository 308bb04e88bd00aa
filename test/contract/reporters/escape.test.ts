import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  escapeMarkdown,
  escapeXml,
  githubMessage,
  githubProperty,
  markdownBlock,
  markdownCell,
  markdownCode,
  printable,
  printableJson,
  shortened,
} from "../../../src/contract/reporters/escape.ts";
import { xml } from "../../../src/contract/reporters/html/xml-template.ts";
import { anyText } from "./any-text.ts";

describe("printable text", () => {
  test.each([
    ["\u001b[31mred", "\\u{1b}[31mred"],
    ["a\r\n\tb", "a\\r\\n\\tb"],
    ["\u009b2J\u007f\u0000", "\\u{9b}2J\\u{7f}\\u{0}"],
    ["\u202eabc\u2066\u061c\u200b\ufeff", "\\u{202e}abc\\u{2066}\\u{61c}\\u{200b}\\u{feff}"],
    ["\ud800x\udc00", "\\u{d800}x\\u{dc00}"],
    ["\u{e0041}\uffff\u2028", "\\u{e0041}\\u{ffff}\\u{2028}"],
    ["##[error]", "#\\u{23}[error]"],
    ["Zoë 雪 🙂", "Zoë 雪 🙂"],
  ])("%j", (text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  test("escaping printable text again changes nothing", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const shown = printable(text);
        expect(printable(shown)).toBe(shown);
        expect(shown).toMatch(/^[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]*$/u);
      }),
    );
  });
});

test("printable JSON has the same value", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 2 }), (value) => {
      const text = printableJson(JSON.stringify(value, undefined, 2));
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(text).not.toMatch(/[^\n\P{Cc}]|[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
    }),
  );
  expect(printableJson('"\u202e\u{e0041}é"')).toBe('"\\u202e\\udb40\\udc41é"');
});

test("text in XML and HTML is escaped", () => {
  expect(escapeXml(`<a b="c" d='e'>&]]>`)).toBe("&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;]]&gt;");
});

describe("Markdown", () => {
  test.each([
    ["*a* _b_ `c` [d](e) #1", "\\*a\\* \\_b\\_ \\`c\\` \\[d\\]\\(e\\) \\#1"],
    ["<b>&nbsp;@team", "&#60;b&#62;&#38;nbsp;&#64;team"],
    ["https://evil.example www.evil.example", "https\\://evil.example www\\.evil.example"],
  ])("words: %s", (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  test.each([
    ["a", "`a`"],
    ["a`b", "``a`b``"],
    ["`a``", "``` `a`` ```"],
    ["", "` `"],
    [" a", "`  a `"],
    ["a\nb", "`a\\nb`"],
  ])("code: %j", (text, escaped) => {
    expect(markdownCode(text)).toBe(escaped);
  });

  test("a block and a table cell are escaped", () => {
    expect(markdownBlock("sh", "echo ```")).toBe("````sh\necho ```\n````");
    expect(markdownCell("`a|b`")).toBe("`a\\|b`");
  });
});

test("text in GitHub commands is escaped", () => {
  expect(githubMessage(["100%", "a\nb: c, d"])).toBe("100%25%0Aa\\nb: c, d");
  expect(githubProperty("a: b, 50%\r")).toBe("a%3A b%2C 50%25\\r");
});

test("long texts are shortened, never inside a character", () => {
  expect(shortened("abc", 3)).toBe("abc");
  expect(shortened("abcd", 3)).toBe("abc... (4 characters)");
  expect(shortened("ab🙂d", 3)).toBe("ab... (5 characters)");
});

test("an XML template escapes every value that is not a fragment", () => {
  const inner = xml`<b>${"<i>"}</b>`;
  expect(xml`<p title="${'"'}">${inner}${[1, "&", undefined]}</p>`.xml).toBe(
    '<p title="&quot;"><b>&lt;i&gt;</b>1&amp;</p>',
  );
});
