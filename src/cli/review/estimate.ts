/** How far a review is, how fast, and how long it takes. */
import { counted } from "../watch.ts";

/** @param done - How many users an earlier run has reviewed. */
export function estimate(total: number, done: number): { (): string; summary(): string } {
  const start = Date.now();
  let count = 0;
  const rate = () => count / Math.max((Date.now() - start) / 1000, 0.001);
  const text = () => `${done + count} of ${counted(total, "user")}, ${rate().toFixed(1)} a second`;
  const advance = () => {
    count++;
    const left = (total - done - count) / rate();
    return `${text()}, ${duration(left)} left`;
  };
  return Object.assign(advance, { summary: text });
}

/** In the two largest units. */
export function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)];
  if (hours > 0) return `${hours} h ${minutes} min`;
  return minutes > 0 ? `${minutes} min ${whole % 60} s` : `${whole} s`;
}
