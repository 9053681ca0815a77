/** The output of `npx openapi-typescript specs/sentry/openapi.yaml`. */
export type * from "../../../generated/sentry/types.ts";
