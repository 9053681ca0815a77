/** Files that may have a lower score than the others, or none, each with the reason. */
export const exempt: Readonly<Record<string, string>> = {};
