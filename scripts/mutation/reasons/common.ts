/** Reasons of several providers. */

export const matchesNothing = "The text is only compared with patterns, and matches none of them, like an empty one.";
export const hasNoProperty = "A text has none of the properties that are read of the items.";
