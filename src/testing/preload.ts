/** What clients load at their first failure or list: a test with fake timers does not wait for a file. */
import * as failures from "../client/failures.ts";
import { preload } from "../client/load.ts";
import * as pacing from "../client/pacing.ts";
import * as pages from "../client/pages.ts";

/** For the clients of this process. Called by each double: bundlers drop modules that are only imported. */
export function preloadParts(): void {
  preload({ failures, pacing, pages });
}
