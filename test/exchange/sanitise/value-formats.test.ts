import { describe, expect, test } from "vitest";
import { formatOf, type ValueKind } from "../../../src/exchange/sanitise/formats/value-formats.ts";

const named = (kind: ValueKind, name: string, ...values: readonly string[]) =>
  values.map((value) => ({ kind, name, value }));

/** RFC 4122, RFC 5321 and RFC 1035: what is longer than 254 characters is neither an address nor a host. */
const long = (length: number, end: string) => "a".repeat(length - end.length) + end;

describe("A value has the format that it is written in", () => {
  test.each([
    ...named("text", "empty", ""),
    ...named("text", "reserved", "test_404", "ofapi_test_no_credits", "test_slow_9999"),
    ...named("text", "key", "[api-key]", `ofapi_${"k".repeat(40)}`, `Bearer ofapi_${"0".repeat(48)}`),
    ...named("text", "ulid", "01KE6ZQTR0P4V1N9QK2M8D5T6X", "7ZZZZZZZZZZZZZZZZZZZZZZZZZ"),
    ...named("text", "ipv4", "81.2.69.142", "0.0.0.0"),
    ...named("text", "ipv6", "2a00:1450::8a", "::1"),
    ...named("text", "day", "1990-05-17"),
    ...named("text", "instant", "1990-05-17T10:00:00Z", "1990-05-17 10:00:00", "1990-05-17T10:00:00+02:00"),
    ...named("text", "instant", "1990-05-17T10:00:00.1Z", "1990-05-17 10:00:00.123456-11:30"),
    ...named("text", "code", "A", "LANDING_PAGE"),
    ...named("text", "account", "acct_1", "acct_0123456789abcdefXYZ"),
    ...named("text", "uuid", "f81d4fae-7dec-11d0-a765-00a0c91e6bf6", "F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6"),
    ...named("text", "digits", "42", "-42", "0"),
    ...named("text", "e-mail", "someone@somewhere.org", "a@b.cd", long(254, "@b.cd")),
    ...named("text", "address", "https://shop.example/x?y=z", "HTTPS://X", "svn+ssh://x", "h2://x"),
    ...named("text", "host", "shop.example.com", "Shop.Example", "2-b.de", long(254, ".com")),
    ...named("number", "digit", "7", "-7", "0"),
    ...named("number", "integer", "42", "-42"),
    ...named("number", "decimal", "4.2", "-0.5", "1e5", "12E+7"),
    ...named("body", "html", "<p>", " \n\t<!doctype html>"),
    ...named("body", "broken object", '{"a', " {"),
    ...named("body", "broken list", "[1,", "\n["),
    ...named("body", "word", "plain", "see <p>", "a {", "a ["),
  ])("$kind $value is of format $name", ({ kind, value, name }) => {
    expect(formatOf(kind, value).name).toBe(name);
  });
});

describe("What is nearly of a format is a word", () => {
  test.each([
    // Reserved words of the sandbox: a prefix, an underscore and known words or at most four digits.
    ...["test", "test_", "test_12345", "test_x9", "xtest_404", "test_404_anna", "my_ofapi_test_404"],
    ...[`ofapi_${"k".repeat(39)}`, `xofapi_${"k".repeat(40)}`, "api-key", "[api-key"],
    // Crockford's alphabet has no I, L, O and U, and 26 letters hold 130 bits of which ULIDs use 128.
    ...["01KE6ZQTR0P4V1N9QK2M8D5T6", "01KE6ZQTR0P4V1N9QK2M8D5T6XX", "x01KE6ZQTR0P4V1N9QK2M8D5T6X"],
    ...[..."IiLlOoUu"].map((letter) => `01KE6ZQTR0P4V1N9QK2M8D5T6${letter}`),
    ...["81KE6ZQTR0P4V1N9QK2M8D5T6X", "256.1.1.1", "2001:db8::1%eth0"],
    ...["x1990-05-17", "1990-05-17x", "1990-5-17", "990-05-17", "1990-05-7"],
    ...["x1990-05-17T10:00:00Z", "1990-05-17T10:00:00Zx", "1990-05-17_10:00:00Z", "1990-05-17T1:00:00Z"],
    ...["1990-05-17T10:0:00Z", "1990-05-17T10:00:0Z", "1990-05-17T10:00:00.Z", "1990-05-17T10:00:00+2:00"],
    ...["1990-05-17T10:00:00+02:0", "1990-5-17T10:00:00Z", "1990-05-7T10:00:00Z", "90-05-17T10:00:00Z"],
    ...["1990-05-17T10:00:00.xZ", "1990-05-17T10:00:00*02:00"],
    ...["_PAGE", "aPAGE", "PAGEa", "PAGE2"],
    ...["acct_", "xacct_1", "acct_1-", "acct_é"],
    ...["xf81d4fae-7dec-11d0-a765-00a0c91e6bf6", "f81d4fae-7dec-11d0-a765-00a0c91e6bf6x"],
    ...[
      "f81d4fae-7dec-11d0-a765-00a0c91e6bf",
      "f81d4fae-7dec-11d0-00a0c91e6bf6",
      "g81d4fae-7dec-11d0-a765-00a0c91e6bf6",
    ],
    ...["x42", "42x", "--42", "-"],
    ...["a@b", "@b.cd", "a@.", "a@b@c.de", "a b@c.de", "a@b.cd e", "x a@b.cd", long(255, "@b.cd")],
    ...["1https://x", "https://", "https:/x", "https://a b", "see https://x", "://x"],
    ...["a.b1", ".com", "a..com", "a.c", "a.com/", "a_b.com", "ä.com", "x a.com", long(255, ".com")],
  ])("%s", (value) => {
    expect(formatOf("text", value).name).toBe("word");
  });
});
