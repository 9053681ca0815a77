/** The links of a document, and whether they lead anywhere in the repository. */
import { existsSync } from "node:fs";
import { posix } from "node:path";
import { proseOf, root } from "./documents.ts";

/** Of this repository. A copy of an example needs such links. */
const absolute = /^https:\/\/github\.com\/org-contracts\/org-contracts\/(?:blob|tree)\/main\//;

/** The links into the repository that lead nowhere, each with its line. */
export function deadLinks(file: string): string[] {
  return proseOf(file).flatMap((line, index) =>
    targetsIn(line)
      .filter((target) =>
        absolute.test(target)
          ? !resolves("README.md", target.replace(absolute, ""))
          : !/^[a-z][a-z+.-]*:/i.test(target) && !resolves(file, target),
      )
      .map((target) => `${file}:${index + 1} ${target}`),
  );
}

function targetsIn(line: string): string[] {
  const text = line.replace(/`[^`]*`/g, "code");
  const inline = [...text.matchAll(/\]\(<?([^)\s>]+)/g)];
  const definitions = [...text.matchAll(/^\s*\[[^\]]+\]:\s+<?([^\s>]+)/g)];
  return [...inline, ...definitions].map(([, target = ""]) => target);
}

function resolves(file: string, target: string): boolean {
  const [path = "", anchor] = target.split("#");
  const linked = path === "" ? file : posix.join(posix.dirname(file), decodeURIComponent(path));
  // The build of the site writes these pages, and checks the links to them.
  if (/^docs\/(reference|typescript)\//.test(linked)) return true;
  if (posix.isAbsolute(path) || linked.startsWith("..") || !existsSync(root + linked)) return false;
  return anchor === undefined || (linked.endsWith(".md") && anchorsOf(linked).includes(anchor));
}

/** The anchors of the headings, as GitHub writes them. */
function anchorsOf(file: string): string[] {
  const headings = proseOf(file).flatMap((line) => /^#+\s+(.*?)\s*$/.exec(line)?.[1] ?? []);
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{Pc}\s-]/gu, "")
      .replaceAll(" ", "-"),
  );
}
