import { type CallContext, ContractError } from "./errors.ts";
import type { ListFault } from "./page.ts";

const advice: Readonly<Record<ListFault, string>> = {
  maxItems: "All items before that were returned. Raise `maxItems` if that is expected.",
  pagination: "All items before that were returned. Try again, or read single pages with `list`.",
  // `list` rejects such a page, too.
  next: "Try again, or read single pages with `api`, which does not look for the next one.",
};

/** The error that ends an iteration, or rejects a page, because of what the provider sent. */
export function pageError({ provider, operation }: CallContext, fault: ListFault, message: string): ContractError {
  return new ContractError(`stopped: ${message}. ${advice[fault]}`, {
    provider,
    operation,
    status: 200,
    violations: [{ pointer: "", keyword: fault === "maxItems" ? fault : "pagination", message }],
  });
}
