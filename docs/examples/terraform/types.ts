/** The output of `npx openapi-typescript specs/terraform/openapi.yaml`. */
export type * from "../../../generated/terraform/types.ts";
