/** JSON on one line or on many; what could command a terminal is escaped, which changes no value. */
import { visibleJson } from "../visible.ts";

export function json(value: unknown, indent?: number): string {
  return `${visibleJson(JSON.stringify(value, null, indent))}\n`;
}
