/** What `npx openapi-typescript specs/cloudflare/openapi.yaml` writes. */
export type * from "../../../generated/cloudflare/types.ts";
