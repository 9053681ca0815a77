/** One progress line for each provider, redrawn in place on a terminal; nothing elsewhere. */

import { brief } from "./sanitize.ts";
import type { Colors, Output } from "./terminal.ts";
import { shorten, widest } from "./width.ts";

export type State = "working" | "waiting" | "done" | "failed";

export interface Progress {
  readonly update: (name: string, state: State, text: string) => void;
  /** Draws the lines for the last time; later output goes below them. */
  readonly end: () => void;
}

interface Line {
  readonly state: State;
  readonly text: string;
}

const frames = [..."⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏"];
/** Between two frames, in ms. */
const interval = 80;
/** ECMA-48: cursor previous line, erase in line. */
const up = (lines: number) => `\u001b[${lines}F`;
const clearRight = "\u001b[K";

export function startProgress(names: readonly string[], output: Output): Progress {
  if (!output.draws || names.length === 0) return { update: () => {}, end: () => {} };
  const lines = new Map<string, Line>(names.map((name) => [name, { state: "working", text: "requesting" }]));
  const label = widest(names);
  let frame = 0;
  let drawn = false;

  // Overwrites each line: clearing the screen below would fill the scrollback of some terminals.
  const draw = () => {
    const text = [...lines].map(([name, { state, text }]) => {
      const mark = marks[state](output.colors, frames[frame % frames.length] ?? "");
      // One column is left free: some terminals wrap a line that fills the last one.
      return `${mark} ${shorten(`${name.padEnd(label)}  ${text}`, (output.columns() ?? 80) - 3)}${clearRight}\n`;
    });
    output.write((drawn ? up(text.length) : "") + text.join(""));
    drawn = true;
  };
  draw();
  const timer = setInterval(() => {
    frame++;
    draw();
  }, interval);
  timer.unref();
  return {
    update: (name, state, text) => void lines.set(name, { state, text: brief(text) }),
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
