/** What `npx openapi-typescript specs/k6/openapi.yaml` writes. */
export type * from "../../../generated/k6/types.ts";
