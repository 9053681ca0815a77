/**
 * The browser of the tests: the one that `CHROMIUM` names, one of Debian's, or the one that GitHub's machines have. Debian's
 * headless shell has no window to draw, and takes three quarters of the processor time that its whole browser takes.
 */
import { existsSync } from "node:fs";

/** `.ci/packages` looks for the same ones, in this order. */
export const browsers = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/google-chrome"] as const;

/** What Debian's build needs as root and without a display; the rest keeps it from calling home. */
const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** How playwright starts it. Whoever names a browser gets that one or an error, and no other. */
export function chromiumOptions(
  named = process.env.CHROMIUM,
  exists: (path: string) => boolean = existsSync,
): { executablePath: string; args: string[] } {
  const wanted = named ? [named] : browsers;
  const executablePath = wanted.find((path) => exists(path));
  if (executablePath === undefined)
    throw new Error(
      `There is no ${wanted.join(" and no ")}. \`.ci/packages\` installs one on Debian; CHROMIUM is the path of another.`,
    );
  return { executablePath, args };
}
