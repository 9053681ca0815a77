/** Why nobody can see some changes of `src/compiler`. */
import type { Reasons } from "../reasons.ts";

export const compiler: Reasons = {
  "schemas.ts": {
    "private readonly taken = new Names([]);":
      "The names of components have no spaces, so none is the text of the mutant.",
    'return this.pointers.get(schema) ?? "";':
      "Only the types need the default: each schema with a keyword has its place, and only of those it is asked.",
    "for (const [name] of this.components) visit({ $ref: `#/components/schemas/${name}` }, []);":
      "The path is only searched for references, which begin with `#`.",
    "const rest = Object.fromEntries(Object.entries(schema).filter(([keyword]) => !annotations.includes(keyword)));":
      "Neither a check nor a type reads the annotations of a form.",
    'const ownUse = special === "Upload" ? "upload" : special === "Request" ? "request" : "response";':
      "What is read neither for a response nor for an upload is read for a request.",
  },
};
