/** The output of `npx openapi-typescript specs/k6/openapi.yaml`. */
export type * from "../../../generated/k6/types.ts";
