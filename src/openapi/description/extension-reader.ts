/** Reads an object of a document member by member, with errors that name the place. */
import { KitError } from "../kit-error.ts";

export interface ExtensionReader {
  has(name: string): boolean;
  names(): readonly string[];
  value(name: string): unknown;
  /** A string that is not empty. */
  text(name: string): string;
  /** A JSON pointer, such as `/data/rows`. */
  pointer(name: string): string;
  /** One JSON pointer, or a list of them. */
  pointers(name: string): readonly string[];
  number(name: string): number;
  /** A string, number or boolean. */
  scalar(name: string): string | number | boolean;
  object(name: string): ExtensionReader;
  /** A list of objects. */
  entries(name: string): readonly ExtensionReader[];
  /** Every member, each of them an object. */
  objects(): readonly (readonly [name: string, ExtensionReader])[];
  /** A member made by `read`, if it is there. */
  optional<Name extends string, Value>(name: Name, read: () => Value): { readonly [N in Name]?: Value };
  expectOnly(names: readonly string[]): void;
  /** @throws KitError `invalid_document` */
  refuse(reason: string): never;
}

/** @throws KitError `invalid_document`, here and in all methods, when a value is not of the expected form */
export function extensionReader(value: unknown, where: string): ExtensionReader {
  const refuse = (reason: string): never => {
    throw new KitError("invalid_document", `${where} ${reason}.`, { where });
  };
  if (typeof value !== "object" || value === null || Array.isArray(value)) return refuse("must be an object");
  const members = new Map<string, unknown>(Object.entries(value));
  const expect = <Value>(name: string, is: (value: unknown) => value is Value, form: string): Value => {
    const member = members.get(name);
    if (!members.has(name)) return refuse(`has no \`${name}\``);
    return is(member) ? member : refuse(`has a \`${name}\` that is not ${form}: ${JSON.stringify(member)}`);
  };
  const object = (name: string): ExtensionReader => extensionReader(members.get(name), `${where}, ${name}`);
  return {
    refuse,
    object,
    has: (name) => members.has(name),
    names: () => [...members.keys()],
    value: (name) => members.get(name),
    text: (name) => expect(name, isText, "a text"),
    pointer: (name) => expect(name, isPointer, "a JSON pointer such as /data/rows"),
    pointers(name) {
      const list = extensionReader(
        Object.fromEntries(Object.entries([members.get(name)].flat())),
        `${where}, ${name}`,
      );
      return list.names().map((index) => list.pointer(index));
    },
    number: (name) => expect(name, (value) => typeof value === "number", "a number"),
    scalar: (name) => expect(name, isScalar, "a text, a number or a boolean"),
    entries: (name) =>
      [members.get(name)].flat().map((value, index) => extensionReader(value, `${where}, ${name} ${index}`)),
    objects: () => [...members.keys()].map((name) => [name, object(name)]),
    optional: (name, read) => (members.has(name) ? { [name]: read() } : {}) as never,
    expectOnly(names) {
      const odd = [...members.keys()].find((name) => !names.includes(name));
      if (odd !== undefined) refuse(`has an unknown member \`${odd}\`; known are ${names.join(", ")}`);
    },
  };
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

/** A pointer to the whole, which is the empty text, is one too. */
function isPointer(value: unknown): value is string {
  return typeof value === "string" && /^(\/([^~/]|~[01])*)*$/.test(value);
}

export function isScalar(value: unknown): value is string | number | boolean {
  return ["string", "number", "boolean"].includes(typeof value);
}
