/** Errors name options as they are typed: on the command line `--link`, in process `link`. */
import { expect, test } from "vitest";
import { mockCommand } from "../../src/cli/commands/mock.ts";
import { verifyCommand } from "../../src/cli/commands/verify-command.ts";
import { namedAsTyped } from "../../src/cli/typed-names.ts";
import { createMock, ownClicks } from "../../src/index.ts";
import { KitError } from "../../src/openapi/kit-error.ts";

const nothing = { argv: [], env: {} };

test("an option that a message or a hint names is a flag on the command line", () => {
  const row = { id: "A", created_at: "2026-01-01T10:00:00Z", is_bot: false, is_duplicate: false };
  const error = errorOf(() => ownClicks([row, row]));
  expect(error.message).toContain("or name the link of all rows with the option link.");
  const { lines, hint } = namedAsTyped(error, mockCommand, nothing);
  expect(lines[1]).toBe(
    "row 2 names no link: give it a smart_link_id, or name the link of all rows with --link.",
  );
  expect(hint).toContain("and smart_link_id or --link.");
});

test("what is said to programs and to people names both, and the command the flag alone", () => {
  const error = errorOf(() => createMock({ receiver: "http://hooks.example.com/" }));
  expect(error.message).toContain("The option postbackHosts (--postback-hosts) names other hosts.");
  expect(namedAsTyped(error, mockCommand, nothing).lines[0]).toContain("--postback-hosts names other hosts.");
  expect(namedAsTyped(error, verifyCommand, nothing).lines[0]).toContain(
    "--postback-hosts names other hosts.",
  );
});

test("an option that the command does not have stays as it is", () => {
  const error = new KitError("invalid_option", "It needs the option speed.");
  expect(namedAsTyped(error, mockCommand, nothing).lines).toEqual(["It needs the option speed."]);
});

test("a hint is about the command line there, and about the library in process", () => {
  const error = errorOf(() => createMock({ sed: "x" } as object));
  expect(error.hint).toBe("The type declarations of the package list the options.");
  expect(namedAsTyped(error, mockCommand, nothing).hint).toBe(
    "See `smart-links mock --help` for the options.",
  );
  expect(namedAsTyped(error, undefined, nothing).hint).toBe("See `smart-links --help` for the options.");
  const taken = namedAsTyped(new KitError("port_in_use", "Port 1 is taken."), mockCommand, nothing);
  expect(taken.hint).toBe(
    "Stop the other program, choose another port with --port, or take any free one with --port 0.",
  );
});

function errorOf(act: () => unknown): KitError {
  try {
    act();
  } catch (error) {
    if (error instanceof KitError) return error;
  }
  throw new Error("Nothing was refused.");
}
