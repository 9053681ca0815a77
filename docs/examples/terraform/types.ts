/** What `npx openapi-typescript specs/terraform/openapi.yaml` writes. */
export type * from "../../../generated/terraform/types.ts";
