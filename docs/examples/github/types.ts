/** The output of `npx openapi-typescript specs/github/openapi.yaml`. */
export type * from "../../../generated/github/types.ts";
