/** Checks of error responses. */
import { describe, expect, test } from "vitest";
import {
  otherErrorFitsSchema,
  refusalFitsSchema,
} from "../../../src/contract/checks/refusals/error-bodies.ts";
import {
  invalidFilterIsRefused,
  invalidPageIsRefused,
  refusalCostsNothing,
  validationErrorNamesTheParameter,
} from "../../../src/contract/checks/refusals/refused-parameters.ts";
import { findings } from "../support/findings-of.ts";
import { exchange } from "../support/written-responses.ts";

describe("The checks of error responses", () => {
  const cost = (used: unknown, header?: string, status = 422) =>
    findings(refusalCostsNothing, [
      exchange("limit=-1", {
        status,
        body: used === undefined ? {} : { _meta: { _credits: { used } } },
        headers: header === undefined ? {} : { "x-ofapi-credits-used": header },
      }),
    ]);
  const [inBody, inHeader] = ["/response/body/_meta/_credits/used", "/response/headers/x-ofapi-credits-used"];

  test("read the cost from body and headers", () => {
    expect(cost(0, "0")).toEqual(["1 judged"]);
    expect(cost(0)).toEqual(["1 judged"]);
    expect(cost(undefined, "0")).toEqual(["1 judged"]);
    expect(cost(1, "0")).toEqual(["1 judged", `answer 0, ${inBody}: expected 0, received 1`]);
    expect(cost(0, "2")).toEqual(["1 judged", `answer 0, ${inHeader}: expected 0, received 2`]);
    expect(cost(1, "2")).toEqual([
      "1 judged",
      `answer 0, ${inBody}: expected 0, received 1`,
      `answer 0, ${inHeader}: expected 0, received 2`,
    ]);
  });

  test("accept a response without a cost", () => {
    expect(cost(undefined)).toEqual(["nothing: no error response reports its cost"]);
    expect(cost("nothing")).toEqual(["nothing: no error response reports its cost"]);
    expect(cost(1, "1", 401)).toEqual(["nothing: no parameter was refused"]);
  });

  const naming = (status: number, errors: object | undefined) =>
    findings(validationErrorNamesTheParameter, [
      exchange("limit=-1&offset=-1", { status, body: { errors } }),
    ]);

  test("accept a 422 that names one of several invalid parameters", () => {
    expect(naming(422, { offset: ["No."] })).toEqual(["1 judged"]);
    expect(naming(422, { date_end: ["No."] })).toEqual([
      "1 judged",
      'answer 0, /response/body/errors: expected a message for limit, offset, received {"date_end":["No."]}',
    ]);
    expect(naming(422, undefined)).toEqual(["nothing: no 422 response lists parameters"]);
    expect(naming(400, { date_end: ["No."] })).toEqual(["nothing: no invalid value got a 422"]);
  });

  test("report all invalid values of an accepted request", () => {
    const told = (all: string) => [
      "1 judged",
      `answer 0, /response/status: expected an error for ${all}, received 200`,
    ];
    const filters = "date_start=soon&include_bots=maybe";
    const pages = "limit=-1&offset=-2";
    expect(findings(invalidFilterIsRefused, [exchange(`${filters}&${pages}`, {})])).toEqual(
      told("date_start=soon and include_bots=maybe"),
    );
    expect(findings(invalidPageIsRefused, [exchange(`${filters}&${pages}`, {})])).toEqual(
      told("limit=-1 and offset=-2"),
    );
  });

  test("ignore invalid values in requests without a valid key", () => {
    for (const auth of ["none", "wrong"] as const) {
      const nothing = ["nothing: no invalid filter was sent"];
      expect(findings(invalidFilterIsRefused, [exchange("include_bots=maybe", {}, { auth })])).toEqual(
        nothing,
      );
      const none = ["nothing: no invalid page was sent"];
      expect(findings(invalidPageIsRefused, [exchange("limit=-1", {}, { auth })])).toEqual(none);
    }
  });

  test("skip the schema of a body that is not JSON", () => {
    const nothing = ["nothing: the body is not JSON"];
    const notJson = (status: number) => {
      const it = exchange("", { status });
      return { ...it, response: { ...it.response, body: "No." } };
    };
    for (const status of [401, 422]) expect(findings(refusalFitsSchema, [notJson(status)])).toEqual(nothing);
    for (const status of [402, 403, 404, 429, 500])
      expect(findings(otherErrorFitsSchema, [notJson(status)])).toEqual(nothing);
  });
});
