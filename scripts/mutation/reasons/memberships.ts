/** Why nobody can see some changes of `src/memberships`. */
import type { Reasons } from "../reasons.ts";

export const memberships: Reasons = {
  "diff.ts": {
    "const pairs: (readonly [Membership, Membership])[] = [];":
      "A text has none of the fields that are compared, so no change is found in it.",
    "failures: (failures ?? []).map(({ provider }) => provider),":
      "A text has no `provider`, so no source counts as failed.",
  },
  "list.ts": {
    "for (let round = 1; ; round++) {": "Counting down reaches a multiple of `itemsPerTurn` as often.",
    "cause: first?.error,": "Only the types need `?.`: there is at least one failure.",
    'if (!(typeof value === "number" && value >= 1)) report(findings, "minimum", "must be a number of at least 1");':
      "The error for an argument contains the message and not the keyword.",
  },
  "map.ts": {
    "if (total !== undefined && total > count) report(belowTotal(total, count));":
      "Only the types need the first condition: undefined is not greater than a number.",
    "} catch {": "A function that returns nothing returns undefined.",
  },
  "review.ts": {
    "} catch {": "The text is hashed and never shown. It is the same for each user that has none.",
    'return "";': "The text is hashed and never shown. It is the same for each user that has none.",
  },
};
