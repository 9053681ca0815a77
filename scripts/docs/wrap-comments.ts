/** Wraps the comments of a declaration, so that they can be read without scrolling. */

const width = 88;

export function wrapComments(code: string): string {
  return code.replaceAll(/^( *)\/\*\*([\s\S]*?)\*\//gm, (_, indent: string, inner: string) => {
    const text = inner
      .split("\n")
      .map((line) => line.replace(/^ *\* ?/, "").trim())
      .join(" ")
      .replaceAll(/\{@link (\S+?)\}/g, "`$1`")
      .trim();
    if (indent.length + text.length + 7 <= width) return `${indent}/** ${text} */`;
    const lines = wrap(text, width - indent.length - 3);
    return [`${indent}/**`, ...lines.map((line) => `${indent} * ${line}`), `${indent} */`].join("\n");
  });
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
