/** A program on a real terminal, that of tmux: what a person sees, types and gets. */
import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { promisify } from "node:util";

export interface Screen {
  /** What stands there now, without the empty lines at the end. With `colors`, the sequences that paint it are kept. */
  readonly read: (options?: { readonly colors?: boolean }) => Promise<string>;
  /** Waits until the text is there, and gives all that is. */
  readonly until: (text: string | RegExp) => Promise<string>;
  /** Presses keys, by tmux's names: `y`, `Enter`, `C-c`. */
  readonly press: (...keys: string[]) => Promise<void>;
  /** Waits until the program has ended. */
  readonly end: () => Promise<{ readonly code: number; readonly text: string }>;
  readonly close: () => Promise<void>;
}

export interface ScreenOptions {
  readonly columns: number;
  readonly rows?: number;
  /** The environment of the program, and all of it. */
  readonly variables: Readonly<Record<string, string>>;
}

const patience = 30_000;

/** Opens a terminal of its own, with nothing in it but this program. */
export async function openScreen(
  command: readonly string[],
  { columns, rows = 50, variables }: ScreenOptions,
): Promise<Screen> {
  const socket = `org-contracts-${randomUUID()}`;
  const tmux = (...args: string[]) => runTmux(["-L", socket, "-f", "/dev/null", ...args]);
  const environment = Object.entries({ TERM: "xterm-256color", LANG: "C.UTF-8", ...variables });
  await tmux(
    ...[
      "-u",
      "start-server",
      ";",
      "set-option",
      "-g",
      "remain-on-exit",
      "on",
      ";",
      "set-option",
      "-g",
      "status",
      "off",
    ],
    ...[";", "new-session", "-d", "-x", String(columns), "-y", String(rows), "--"],
    ...["env", "-i", ...environment.map(([name, value]) => `${name}=${value}`), ...command],
  );

  const read: Screen["read"] = async ({ colors = false } = {}) => {
    // With what has scrolled away: tmux itself scrolls by a line when it says that the program has ended.
    const text = await tmux("capture-pane", "-p", "-S", "-", ...(colors ? ["-e"] : []));
    return text.replace(/^Pane is dead .*$/m, "").trimEnd();
  };
  /** Asks again and again, because a terminal tells nobody when it changes. */
  const poll = async <Found>(what: string, look: () => Promise<Found | undefined>): Promise<Found> => {
    const ends = Date.now() + patience;
    for (;;) {
      const found = await look();
      if (found !== undefined) return found;
      if (Date.now() > ends) throw new Error(`Waited for ${what}, and the screen is:\n${await read()}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  return {
    read,
    until: (wanted) =>
      poll(String(wanted), async () => {
        const text = await read();
        const isThere = typeof wanted === "string" ? text.includes(wanted) : wanted.test(text);
        return isThere ? text : undefined;
      }),
    press: async (...keys) => {
      await tmux("send-keys", ...keys);
    },
    end: () =>
      poll("the end of the program", async () => {
        const [dead, code] = (await tmux("display-message", "-p", "#{pane_dead} #{pane_dead_status}"))
          .trim()
          .split(" ");
        return dead === "1" && code ? { code: Number(code), text: await read() } : undefined;
      }),
    close: async () => {
      await tmux("kill-server").catch(() => {});
    },
  };
}

async function runTmux(args: readonly string[]): Promise<string> {
  try {
    return (await promisify(execFile)("tmux", args)).stdout;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT")
      throw new Error("tmux is needed for a terminal: `apt-get install tmux`, or `brew install tmux`.");
    throw error;
  }
}
