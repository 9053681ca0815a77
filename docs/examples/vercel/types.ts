/** The output of `npx openapi-typescript specs/vercel/openapi.yaml`. */
export type * from "../../../generated/vercel/types.ts";
