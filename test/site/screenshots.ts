import { root } from "../docs/documents.ts";

/** Where the tests put what they saw. */
export const screenshots = `${root}test/site/screenshots/`;
