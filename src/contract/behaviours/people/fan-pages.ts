/** What detectors read of lists of people. */
import { valueAtPointer } from "../../../openapi/text/json-pointer.ts";
import type { PageExchange } from "../../read/parsed-exchange.ts";
import type { Row } from "../../read/response/row.ts";
import type { Run } from "../../read/run.ts";

/** The pages of a list by the name of its operation. */
export function pagesOfList({ pages }: Run, name: string): readonly PageExchange[] {
  return pages.filter(({ query }) => query.operation.name === name);
}

/** Rows that follow each other on a page. */
export function neighboursOn({ page: { rows } }: PageExchange): readonly (readonly [Row, Row])[] {
  return rows.slice(1).map((row, index) => [rows[index]!, row]);
}

export function numberAt({ fields }: Row, pointer: string): number {
  return Number(valueAtPointer(fields, pointer));
}
