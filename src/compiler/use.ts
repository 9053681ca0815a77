/** Where a schema is used: a response has no `writeOnly` properties, a request no `readOnly` ones; a form has files. */
export type Use = "response" | "request" | "upload";
