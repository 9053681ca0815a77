/** The output of `npx openapi-typescript specs/cloudflare/openapi.yaml`. */
export type * from "../../../generated/cloudflare/types.ts";
