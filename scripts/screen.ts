/** A program on a real terminal, that of tmux: what a person sees, types and gets. */
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

export interface Screen {
  /** What is there now, without the empty lines at the end. With `colors`, the sequences that paint it are kept. */
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

/**
 * Shows how the program ended by the title of the terminal, which comes after all that the program wrote, and keeps the
 * terminal open. (Where a program is a pane's own, tmux 3.3 loses its end now and then.) Ctrl-C is for the program alone.
 */
const keeper = `trap : INT; "$@"; printf '\\033]2;ended with %s\\007' $?; exec sleep 3600`;

/** Opens a terminal of its own, with nothing in it but this program. */
export async function openScreen(
  command: readonly string[],
  { columns, rows = 50, variables }: ScreenOptions,
): Promise<Screen> {
  const folder = await mkdtemp(join(tmpdir(), "org-contracts-screen-"));
  const tmux = (...args: string[]) => runTmux(["-S", join(folder, "socket"), "-f", "/dev/null", ...args]);
  const environment = Object.entries({ TERM: "xterm-256color", LANG: "C.UTF-8", ...variables });
  await tmux(
    ...["-u", "start-server", ";", "set-option", "-g", "status", "off", ";"],
    ...["new-session", "-d", "-x", String(columns), "-y", String(rows), "--", "sh", "-c", keeper, "keeper"],
    ...["env", "-i", ...environment.map(([name, value]) => `${name}=${value}`), ...command],
  );

  const read: Screen["read"] = async ({ colors = false } = {}) => {
    // With what has scrolled away, which a person can scroll back to.
    const text = await tmux("capture-pane", "-p", "-S", "-", ...(colors ? ["-e"] : []));
    return text.trimEnd();
  };
  /** Polls, because a terminal does not notify anybody of a change. Each time is a process of tmux's. */
  const poll = async <Found>(what: string, look: () => Promise<Found | undefined>): Promise<Found> => {
    const ends = Date.now() + patience;
    for (;;) {
      const found = await look();
      if (found !== undefined) return found;
      if (Date.now() > ends) throw new Error(`Waited for ${what}, and the screen is:\n${await read()}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
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
        const [, code] = /^ended with (\d+)$/m.exec(await tmux("display-message", "-p", "#{pane_title}")) ?? [];
        return code === undefined ? undefined : { code: Number(code), text: await read() };
      }),
    close: async () => {
      await tmux("kill-server").catch(() => {});
      await rm(folder, { recursive: true, force: true });
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
