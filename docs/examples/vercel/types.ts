/** What `npx openapi-typescript specs/vercel/openapi.yaml` writes. */
export type * from "../../../generated/vercel/types.ts";
