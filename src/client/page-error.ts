import { type CallContext, ContractError } from "./errors.ts";

/** The error that ends an iteration because of what the provider sent. */
export function pageError(
  { provider, operation }: CallContext,
  keyword: "pagination" | "maxItems",
  message: string,
): ContractError {
  const advice =
    keyword === "maxItems" ? "Raise `maxItems` if that is expected." : "Try again, or read single pages with `list`.";
  return new ContractError(`stopped: ${message}. All items before that were returned. ${advice}`, {
    provider,
    operation,
    status: 200,
    violations: [{ pointer: "", keyword, message }],
  });
}
