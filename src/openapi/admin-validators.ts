/** Ajv 2020 over admin.yaml. */
import { adminDocument } from "./generated/admin-document.gen.ts";
import { type SchemaValidator, validatorOf } from "./validators.ts";

/** What is wrong with a value, by a schema of admin.yaml; an empty list when nothing is. */
export const adminErrors: SchemaValidator = validatorOf(adminDocument);
