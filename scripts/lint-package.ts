/** `npm run lint:package`: publint over the tarball. */
import { spawnSync } from "node:child_process";
import { tarball } from "./tarball.ts";

const { status } = spawnSync("publint", ["run", await tarball(), "--strict"], { stdio: "inherit" });
process.exitCode = status ?? 1;
