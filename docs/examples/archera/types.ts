/** What `npx openapi-typescript specs/archera/openapi.yaml` writes. */
export type * from "../../../generated/archera/types.ts";
