/** Why nobody can see some changes of `src/compiler`. */
import type { Reasons } from "../reasons.ts";

export const compiler: Reasons = {
  "pagination.ts": {
    '["none", [[], []]],': "No specification has a key of this name.",
    "const [required, optional] = types.get(type) ?? [];":
      "Of an unknown type the second list is missing too, which is rejected.",
    "if (required === undefined || optional === undefined)": "A type has both lists, and an unknown one has neither.",
    "...(defaultSize !== undefined && { defaultSize }),": "`quote` writes JSON, which leaves out what is undefined.",
    "...(maxReadable !== undefined && { maxReadable }),": "`quote` writes JSON, which leaves out what is undefined.",
    "return listIn(spec, form)?.items ?? {};": "Only the types need `?.`: `isList` has found an array in each form.",
    "const { properties = {}, required = [] } = form;": "No property has this name.",
  },
};
