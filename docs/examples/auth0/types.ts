/** What `npx openapi-typescript specs/auth0/openapi.yaml` writes. */
export type * from "../../../generated/types/auth0.ts";
