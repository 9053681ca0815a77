/** The output of `npx openapi-typescript specs/archera/openapi.yaml`. */
export type * from "../../../generated/archera/types.ts";
