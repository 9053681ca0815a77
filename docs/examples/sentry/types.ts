/** What `npx openapi-typescript specs/sentry/openapi.yaml` writes. */
export type * from "../../../generated/sentry/types.ts";
