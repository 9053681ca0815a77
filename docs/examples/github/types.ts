/** What `npx openapi-typescript specs/github/openapi.yaml` writes. */
export type * from "../../../generated/github/types.ts";
