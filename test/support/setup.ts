/** A folder for the modules that many files of tests share, for each project. Workers are killed at the end, so none removes it. */
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "org-contracts-"));
  project.provide("shared", folder);
  return () => rmSync(folder, { recursive: true });
}
