/** A line for each provider while it works, redrawn in place. Where nobody watches, nothing is written. */
import { clearScreenDown, moveCursor } from "node:readline";
import type { Colors, Output } from "./terminal.ts";
import { visible } from "./visible.ts";
import { shorten, widest } from "./width.ts";

export type State = "working" | "waiting" | "done" | "failed";

export interface Progress {
  readonly update: (name: string, state: State, text: string) => void;
  /** Draws the lines for the last time; what is written after that stands below them. */
  readonly end: () => void;
}

const frames = [..."⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏"];
const interval = 80;

export function startProgress(names: readonly string[], stream: NodeJS.WriteStream, output: Output): Progress {
  if (output.columns() === undefined || names.length === 0) return { update: () => {}, end: () => {} };
  const lines = new Map(names.map((name) => [name, { state: "working" satisfies State as State, text: "asks" }]));
  const label = widest(names);
  let frame = 0;
  let drawn = 0;

  const draw = () => {
    const text = [...lines].map(([name, { state, text }]) => {
      const mark = marks[state](output.colors, frames[frame % frames.length] ?? "");
      // One column less than there are: some terminals break the line when its last one is filled.
      return `${mark} ${shorten(`${name.padEnd(label)}  ${visible(text)}`, (output.columns() ?? 80) - 3)}`;
    });
    erase();
    output.write(`${text.join("\n")}\n`);
    drawn = text.length;
  };
  const erase = () => {
    if (drawn === 0) return;
    moveCursor(stream, 0, -drawn);
    clearScreenDown(stream);
    drawn = 0;
  };
  draw();
  const timer = setInterval(() => {
    frame++;
    draw();
  }, interval);
  timer.unref();
  return {
    update: (name, state, text) => void lines.set(name, { state, text }),
    end: () => {
      clearInterval(timer);
      draw();
    },
  };
}

const marks: Readonly<Record<State, (colors: Colors, frame: string) => string>> = {
  working: ({ cyan }, frame) => cyan(frame),
  waiting: ({ yellow }) => yellow("↻"),
  done: ({ green }) => green("✓"),
  failed: ({ red }) => red("✗"),
};
