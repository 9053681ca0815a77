/** What `npx openapi-typescript specs/archera/openapi.yaml` writes. */
export type * from "../../../generated/types/archera.ts";
