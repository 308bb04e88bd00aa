import fc from "fast-check";
import { expect, test } from "vitest";
import { type JsonRewriter, rewriteJson } from "../../../src/exchange/sanitise/rewrite-json.ts";

const nothing: JsonRewriter<string> = {
  root: "",
  childPlace: (place, name = "*") => `${place}/${name}`,
  name: (name) => name,
  string: (value) => value,
  number: (text) => text,
};

test("what is not rewritten stays to the byte", () => {
  const odd = ' {"a" :\t[1.0, -0,1e400,"\\/\\u00e9\\ud800\\\\\\"" ,{}, []],\r\n"a":null,"":{"b":true}} ';
  const deep = "[".repeat(100_000) + "]".repeat(100_000);
  for (const text of [odd, deep, '"a"', " 1 "])
    expect(rewriteJson(text, { ...nothing, childPlace: () => "" })).toBe(text);
  fc.assert(
    fc.property(fc.json(), fc.nat(2), (json, indent) => {
      const text = JSON.stringify(JSON.parse(json), null, indent);
      expect(rewriteJson(text, nothing)).toBe(text);
    }),
  );
});

test("every name, text and number comes with its place", () => {
  const seen: string[] = [];
  const note = (value: string, place: string) => {
    seen.push(`${place} ${value}`);
    return value;
  };
  rewriteJson('{"a":["b",2,{"c":"d","e":true}],"f":{"g":[]},"h":3}', {
    ...nothing,
    name: note,
    string: note,
    number: note,
  });
  expect(seen).toEqual([
    " a",
    "/a/* b",
    "/a/* 2",
    "/a/* c",
    "/a/*/c d",
    "/a/* e",
    " f",
    "/f g",
    " h",
    "/h 3",
  ]);
});

test("names, texts and numbers are rewritten", () => {
  const rewritten = rewriteJson('{"a": "b", "c": [1.5]}', {
    ...nothing,
    name: (name) => `${name}"`,
    string: () => "é",
    number: () => "0",
  });
  expect(rewritten).toBe('{"a\\"": "é", "c\\"": [0]}');
});
