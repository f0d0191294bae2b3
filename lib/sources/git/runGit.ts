import { spawnGit } from "./spawnGit";

/** Runs one short git command and returns what it printed. For output that fits in memory; the walk streams. */
export async function runGit(args: readonly string[], input = ""): Promise<Buffer> {
  const { child, ended } = spawnGit(args);
  const chunks: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  child.stdin.end(input);
  await ended;
  return Buffer.concat(chunks);
}
