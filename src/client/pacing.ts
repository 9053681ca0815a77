/** What a response with a rate limit needs, loaded with the first one. */
export { queueDelay, unknownQuota, updateQuota } from "./quota.ts";
export { limitsOf } from "./retry.ts";
