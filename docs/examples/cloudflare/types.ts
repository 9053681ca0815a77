/** What `npx openapi-typescript specs/cloudflare/openapi.yaml` writes. */
export type * from "../../../generated/types/cloudflare.ts";
