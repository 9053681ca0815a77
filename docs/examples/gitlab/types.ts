/** What `npx openapi-typescript specs/gitlab/openapi.yaml` writes. */
export type * from "../../../generated/gitlab/types.ts";
