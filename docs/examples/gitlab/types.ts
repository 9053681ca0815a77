/** The output of `npx openapi-typescript specs/gitlab/openapi.yaml`. */
export type * from "../../../generated/gitlab/types.ts";
