import type { ChildProcess } from "node:child_process";

const children = new Set<ChildProcess>();

/** A process that ends with this one, however this one ends. */
export function own<Child extends ChildProcess>(child: Child): Child {
  if (children.size === 0) process.on("exit", endAll);
  children.add(child);
  child.once("exit", () => {
    children.delete(child);
    if (children.size === 0) process.off("exit", endAll);
  });
  return child;
}

function endAll(): void {
  for (const child of children) child.kill("SIGKILL");
}
