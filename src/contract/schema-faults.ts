/** Schema errors as faults. */
import { type SchemaError, schemaErrors } from "../spec/validators.ts";
import { type Exhibit, record } from "./exhibit.ts";
import { type Fault, fault, said } from "./judgement.ts";

/** What is wrong with the body of an exhibit, by a schema of openapi.yaml. */
export function* schemaFaults(exhibit: Exhibit, pointer: string): Generator<Fault> {
  for (const error of schemaErrors(pointer, beginningOf(exhibit.json))) {
    if (error.keyword === "allOf") continue;
    yield fault(exhibit, {
      at: place(error),
      expected: said(error.message ?? error.keyword),
      received: valueAt(exhibit.json, error),
    });
  }
}

/** The same fault in every row of an endless page would be told once, and cost memory for every row. */
const mostRows = 1000;
/** There are fewer days, and fewer parameters that a refusal can name. */
const mostDays = 10_000;
const mostNames = 100;

/** A body without the endless ends of what is endless in it. */
function beginningOf(json: unknown): unknown {
  return replaced(
    replaced(json, "errors", (errors) => firstNames(errors)),
    "data",
    (data) => replaced(replaced(data, "rows", first(mostRows)), "chart", first(mostDays)),
  );
}

function first(most: number): (list: unknown) => unknown {
  return (list) => (Array.isArray(list) && list.length > most ? list.slice(0, most) : list);
}

function firstNames(errors: unknown): unknown {
  if (errors !== record(errors)) return errors;
  const texts = Object.entries(errors).slice(0, mostNames);
  return Object.fromEntries(texts.map(([name, lines]) => [name, first(mostNames)(lines)]));
}

/** An object with another value for one of its members, if it has that. */
function replaced(object: unknown, name: string, change: (value: unknown) => unknown): unknown {
  if (object !== record(object) || !Object.hasOwn(object as object, name)) return object;
  const before = record(object)[name];
  const after = change(before);
  return before === after ? object : { ...record(object), [name]: after };
}

/** A missing property is shown where it is missed. */
function place({ instancePath, keyword, params }: SchemaError): string {
  return `/response/body${instancePath}${keyword === "required" ? `/${String(params.missingProperty)}` : ""}`;
}

function valueAt(json: unknown, { instancePath, keyword }: SchemaError): unknown {
  if (keyword === "required") return said("no such field");
  const steps = instancePath
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  return steps.reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], json);
}
