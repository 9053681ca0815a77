/** What `npx openapi-typescript specs/auth0/openapi.yaml` writes. */
export type * from "../../../generated/auth0/types.ts";
