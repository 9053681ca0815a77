/** What only a failure, a difference or an event needs, loaded with the first of them. */

export { assertJson, assertResponse } from "./assert-response.ts";
export { connectionFailure, credentialFailure, limiterError, quotaExceeded } from "./describe-failure.ts";
export { pageError } from "./page-error.ts";
export { readFailure, requestIdOf } from "./read-failure.ts";
