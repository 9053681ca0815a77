/**
 * Whether a regular expression can take exponential time: whether a text exists that one of its loops can match in two
 * ways (the automaton of its positions has exponential ambiguity). Lookarounds and back references are left out.
 */

/** A part of the expression, by positions: each is one character of the expression. */
interface Part {
  readonly isNullable: boolean;
  readonly first: readonly number[];
  readonly last: readonly number[];
}

const empty: Part = { isNullable: true, first: [], last: [] };

/** Larger ones take too long: bounded repetitions are written out. */
const maxPositions = 300;
/** Groups count too: without a character they can still be nested and repeated. */
const maxParts = 600;
const maxCopies = 3;

/** @param flags - `"u"` or `""`. */
export function isExponential(pattern: string, flags: string): boolean {
  try {
    return new Automaton(pattern, flags).isAmbiguous();
  } catch (error) {
    if (error instanceof TooLargeError) return false;
    throw error;
  }
}

class TooLargeError extends Error {}

class Automaton {
  private readonly atoms: ReadonlySet<string>[] = [];
  private readonly follow: Set<number>[] = [];
  private readonly samples: readonly string[];
  private readonly pattern: string;
  private readonly flags: string;
  private index = 0;
  private parts = 0;
  private hasDoubleEdge = false;

  constructor(pattern: string, flags: string) {
    this.pattern = pattern;
    this.flags = flags;
    const near = Array.from(pattern, (character) => character.codePointAt(0) ?? 0);
    const codes = new Set([...near, ...near.map((code) => code + 1), ...near.map((code) => Math.max(0, code - 1))]);
    this.samples = [
      ..."aZ0_ -.\n\u00e9\u4e00",
      ...[...codes].filter((code) => code <= 0x10ffff).map((code) => String.fromCodePoint(code)),
    ];
    this.alternatives();
  }

  isAmbiguous(): boolean {
    return this.hasDoubleEdge || this.hasTwoPaths();
  }

  private alternatives(): Part {
    let all = this.sequence();
    while (this.pattern[this.index] === "|") {
      this.index++;
      const other = this.sequence();
      all = {
        isNullable: all.isNullable || other.isNullable,
        first: [...all.first, ...other.first],
        last: [...all.last, ...other.last],
      };
    }
    return all;
  }

  private sequence(): Part {
    let all = empty;
    while (this.index < this.pattern.length && !"|)".includes(this.pattern[this.index] ?? "")) {
      const start = this.index;
      const part = this.atom();
      all = this.joined(all, this.quantified(part, start));
    }
    return all;
  }

  private joined(one: Part, other: Part): Part {
    this.connect(one.last, other.first);
    return {
      isNullable: one.isNullable && other.isNullable,
      first: one.isNullable ? [...one.first, ...other.first] : one.first,
      last: other.isNullable ? [...other.last, ...one.last] : other.last,
    };
  }

  private connect(from: readonly number[], to: readonly number[], isLoop = false): void {
    for (const each of from)
      for (const next of to) {
        // An inner loop leads there already: each text has two ways through the outer one.
        if (isLoop && this.follow[each]?.has(next)) this.hasDoubleEdge = true;
        this.follow[each]?.add(next);
      }
  }

  private quantified(part: Part, start: number): Part {
    const [text, min = "", comma = "", max = ""] =
      /^(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/.exec(this.pattern.slice(this.index)) ?? [];
    if (text === undefined) return part;
    const end = this.index + text.length;
    this.index = end;
    if (text.startsWith("?")) return { ...part, isNullable: true };
    const least = text.startsWith("*") ? 0 : text.startsWith("+") ? 1 : Number(min);
    const most = !text.startsWith("{") || (comma !== "" && max === "") ? Infinity : Number(max || min);
    if (most === 0) return empty;
    const copies = [part];
    const count = Math.min(Number.isFinite(most) ? most : Math.max(least, 1), maxCopies);
    while (copies.length < count) {
      this.index = start;
      copies.push(this.atom());
    }
    this.index = end;
    const last = copies.at(-1) ?? part;
    if (!Number.isFinite(most)) this.connect(last.last, last.first, true);
    // Each copy may follow the one before it only: `a(a(a)?)?`.
    return copies.reduceRight((rest, copy, position) => {
      const all = this.joined(copy, rest);
      return position >= least ? { ...all, isNullable: true } : all;
    }, empty);
  }

  private atom(): Part {
    if (++this.parts > maxParts) throw new TooLargeError();
    const rest = this.pattern.slice(this.index);
    const [open] = /^\((?:\?(?:<[^=!>]*>|[a-z-]*:|<?[=!]))?/.exec(rest) ?? [];
    if (open !== undefined) {
      this.index += open.length;
      const isAround = /[=!]$/.test(open);
      const part = this.alternatives();
      this.index++;
      return isAround ? empty : part;
    }
    const [text = ""] =
      /^(?:\[(?:\\[\s\S]|[^\]\\])*\]|\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|c[A-Za-z]|k<[^>]*>|\d+|[\s\S])|[\s\S])/u.exec(
        rest,
      ) ?? [];
    this.index += text.length;
    if (/^(?:[\^$]|\\[bB]|\\k<.*|\\[1-9]\d*)$/.test(text)) return empty;
    const position = this.atoms.length;
    if (position >= maxPositions) throw new TooLargeError();
    const single = new RegExp(`^(?:${text})$`, this.flags);
    this.atoms.push(new Set(this.samples.filter((sample) => single.test(sample))));
    this.follow.push(new Set());
    return { isNullable: false, first: [position], last: [position] };
  }

  /** Whether two different paths of the same text lead from a position to itself. */
  private hasTwoPaths(): boolean {
    const size = this.atoms.length;
    const next = (pair: number): number[] => {
      const [one, other] = [Math.floor(pair / size), pair % size];
      return [...(this.follow[one] ?? [])].flatMap((a) =>
        [...(this.follow[other] ?? [])].flatMap((b) => (this.overlap(a, b) ? [a * size + b] : [])),
      );
    };
    const component = components(
      Array.from({ length: size }, (_, position) => position * size + position),
      next,
    );
    const loops = new Set(Array.from({ length: size }, (_, position) => component.get(position * size + position)));
    return [...component].some(([pair, each]) => Math.floor(pair / size) !== pair % size && loops.has(each));
  }

  private overlap(one: number, other: number): boolean {
    const [a, b] = [this.atoms[one], this.atoms[other]];
    return one === other || (a !== undefined && b !== undefined && [...a].some((sample) => b.has(sample)));
  }
}

/** The strongly connected component of each node that can be reached (Tarjan's algorithm, without recursion). */
function components(roots: readonly number[], next: (node: number) => number[]): Map<number, number> {
  const found = new Map<number, number>();
  const order = new Map<number, number>();
  const low = new Map<number, number>();
  const stack: number[] = [];
  for (const root of roots) {
    if (order.has(root)) continue;
    const work: { readonly node: number; readonly rest: number[] }[] = [];
    const enter = (node: number) => {
      order.set(node, order.size);
      low.set(node, order.size - 1);
      stack.push(node);
      work.push({ node, rest: next(node) });
    };
    enter(root);
    for (let top = work.at(-1); top; top = work.at(-1)) {
      const { node, rest } = top;
      const target = rest.pop();
      if (target === undefined) {
        work.pop();
        const own = low.get(node) ?? 0;
        const parent = work.at(-1);
        if (parent) low.set(parent.node, Math.min(low.get(parent.node) ?? 0, own));
        if (own !== order.get(node)) continue;
        for (let each = stack.pop(); each !== undefined; each = stack.pop()) {
          found.set(each, node);
          if (each === node) break;
        }
      } else if (!order.has(target)) enter(target);
      else if (!found.has(target)) low.set(node, Math.min(low.get(node) ?? 0, order.get(target) ?? 0));
    }
  }
  return found;
}
