/** The output of `npx openapi-typescript specs/auth0/openapi.yaml`. */
export type * from "../../../generated/auth0/types.ts";
