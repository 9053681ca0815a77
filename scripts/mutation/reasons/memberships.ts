/** Why nobody can see some changes of `src/memberships`. */
import type { Reasons } from "../reasons.ts";

export const memberships: Reasons = {
  "coverage.ts": {
    "if (!isRecord(value)) return undefined;":
      "`field` reads nothing of a value that is no object, and an array or a Map has neither `id` nor `email`.",
  },
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
    "if (position === next && next > 0 && expected !== undefined && sum !== expected)":
      "Every checkpoint with a hash is that of at least one user, so its `next` is above 0.",
    "} catch {": "The text is hashed and never shown. It is the same for each user that has none.",
    'return "";': "The text is hashed and never shown. It is the same for each user that has none.",
  },
};
