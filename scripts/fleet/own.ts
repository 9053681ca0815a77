import type { ChildProcess } from "node:child_process";

/** A process that ends with this one, however this one ends. */
export function own<Child extends ChildProcess>(child: Child): Child {
  const end = () => child.kill("SIGKILL");
  process.once("exit", end);
  child.once("exit", () => process.off("exit", end));
  return child;
}
