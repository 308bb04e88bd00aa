import { asRecord } from "../../read/json/as-record.ts";
import { responsesOf, sentValue } from "../../read/response/operation-responses.ts";
import { type BehaviourDetector, detected, undetected } from "../behaviour-detector.ts";
import { conversionsPath } from "./conversion-rows.ts";

export const unsetTypeEcho: BehaviourDetector = {
  assumption: "unset_type_echo",
  detect(run) {
    const unset = responsesOf(run, conversionsPath).find(
      (conversions) => sentValue(conversions, typeName) === undefined,
    );
    if (!unset) return undetected("no conversions were requested without a type");
    const echo = asRecord(asRecord(unset.data).filters);
    if (!Object.hasOwn(echo, typeName))
      return detected(unset.parsed, { at: atEcho, value: "omitted", detail: "the echo lacks the type" });
    const isNull = echo[typeName] === null;
    const detail = isNull ? "the echoed type is null" : "the echoed type is neither null nor absent";
    return detected(unset.parsed, { at: atEcho, detail, ...(isNull ? { value: "shown_as_null" } : {}) });
  },
};

const typeName = "conversion_type";
const atEcho = "/response/body/data/filters/conversion_type";
