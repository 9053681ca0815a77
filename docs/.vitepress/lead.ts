/** The description of a document: the whole sentences that its first paragraph begins with. */
import { readFileSync } from "node:fs";

const longest = 200;

/** Empty where no paragraph begins with a sentence, as on the front page. */
export function leadOf(file: string): string {
  const text = readFileSync(file, "utf8")
    .replace(/^---\n[\s\S]*?\n---\n/, "")
    .replace(/<!--@include: ([^\s:{]+?)-->/, (_, path: string) => readFileSync(new URL(path, `file://${file}`), "utf8"))
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/^```[\s\S]*?^```/gm, "");
  const paragraphs = text.split(/\n{2,}/).filter((block) => /^\s*[\p{L}`"“[]/u.test(block) && !/^\s*\[!/.test(block));
  const found = paragraphs.map(plain);
  return found.map(sentences).find(Boolean) ?? cut(found[0] ?? "");
}

function sentences(paragraph: string): string {
  let lead = "";
  for (const sentence of paragraph.split(/(?<=[.?!]) /)) {
    const longer = `${lead} ${sentence}`.trim();
    // A colon leads to what a description does not hold.
    if (longer.length > longest || !/[.?!]$/.test(sentence)) break;
    lead = longer;
  }
  return lead;
}

function cut(paragraph: string): string {
  return paragraph.length <= longest ? paragraph : `${paragraph.slice(0, longest).replace(/\s+\S*$/, "")} …`;
}

function plain(markdown: string): string {
  return markdown
    .replace(/\[([^\]]*)\](\([^)]*\)|\[[^\]]*\])/g, "$1")
    .replace(/[`*]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
