import { open, rename, rm, stat } from "node:fs/promises";
import { homedir } from "node:os";
import { setTimeout } from "node:timers/promises";
import { resolve } from "node:path";
import { sessionsHeader, type WrittenEdit } from "@/lib/core/attribution/session/writtenEdit";
import { printable } from "@/lib/core/report/printable";
import { AppError } from "@/lib/errors";
import { readEnv } from "@/lib/env";
import { sendSessions } from "@/lib/flows/transcript/sendSessions";
import { openSentSessions } from "./sentSessions";
import { collectEdits, type CollectCounts } from "@/lib/sources/agents/collectEdits";
import { resolveFolder } from "@/lib/sources/agents/resolveFolder";
import { WrongUse } from "@/lib/wrongUse";
import type { CollectFlags } from "./sessions";
import { writeOut } from "./writeOut";

/** Prints (`--dry-run`) or writes (`--output`) the edits; counts of what was read and left out go to stderr. */
export async function runCollect({ since, repo, from, output, dryRun, server }: CollectFlags): Promise<void> {
  if ([output, dryRun, server].filter((each) => each !== undefined).length !== 1) throw new WrongUse("Say one of --output <file>, --server <url> and --dry-run.");
  const roots = await Promise.all(repo.map(rootOf));
  const files = await Promise.all(from.map(fileOf));
  const counts: CollectCounts = { transcripts: 0, unreadable: 0, elsewhere: 0 };
  const edits = collectEdits({ home: homedir(), since, roots, files }, counts);
  const { written, lines } = server !== undefined ? await send(edits, server) : output === undefined ? await print(edits) : await write(edits, resolve(output));
  process.stderr.write(`${written} edits with ${lines} lines from ${counts.transcripts} transcripts. Left out: ${counts.elsewhere} edits outside the repositories, ${counts.unreadable} unreadable lines.\n`);
}

async function rootOf(path: string): Promise<string> {
  const tree = await resolveFolder(resolve(path));
  if (tree === null) throw new AppError("not-found", `${path} is in no git repository.`, { hint: "Name the folder of a clone, not of a bare repository." });
  return tree.root;
}

async function fileOf(path: string): Promise<string> {
  const found = await stat(resolve(path)).catch(() => null);
  if (found?.isFile() !== true) throw new AppError("not-found", `There is no file ${path}.`, { hint: "Name a file in the neutral form (docs/sessions.md)." });
  return resolve(path);
}

interface Sum { written: number; lines: number }

async function print(edits: AsyncIterable<WrittenEdit>): Promise<Sum> {
  const sum = { written: 0, lines: 0 };
  for await (const edit of edits) {
    count(sum, edit);
    const who = edit.model === null ? edit.agent : `${edit.agent} (${edit.model})`;
    await writeOut(printable(`${edit.at}  ${who}  ${edit.repository ?? "no remote"}  ${edit.file}  ${edit.lines.length} lines  ${edit.lines[0] ?? ""}\n`));
  }
  return sum;
}

async function send(edits: AsyncIterable<WrittenEdit>, server: string): Promise<Sum> {
  const { token, dataFolder } = readEnv();
  if (token === null) throw new WrongUse("BYLINE_TOKEN is not set.", { hint: "Make a token that may send agent sessions under Settings, Tokens, and put it into the environment." });
  if (!URL.canParse(server)) throw new WrongUse("The address of the server cannot be used.", { hint: "Write it as https://byline.example.org" });
  const sum = { written: 0, lines: 0 };
  const all: WrittenEdit[] = [];
  for await (const edit of edits) {
    count(sum, edit);
    all.push(edit);
  }
  const sent = await openSentSessions(dataFolder, server);
  const { accepted, known, refused } = await sendSessions(all, { server, token, sent: sent.ids, onSent: sent.add, wait: (ms) => setTimeout(ms) });
  process.stderr.write(`${String(accepted)} new to the server, ${String(known)} known, ${String(refused.length)} refused.\n`);
  for (const { id, reason } of refused.slice(0, 10)) process.stderr.write(printable(`refused ${id ?? "?"}: ${reason}\n`));
  if (refused.length > 0) process.exitCode = 1;
  return sum;
}

/** Writes beside the file and renames at the end, so that no reader ever meets half of it. */
async function write(edits: AsyncIterable<WrittenEdit>, path: string): Promise<Sum> {
  const sum = { written: 0, lines: 0 };
  const part = `${path}.${process.pid}.part`;
  try {
    const file = await open(part, "wx", 0o600);
    try {
      await file.write(`${JSON.stringify(sessionsHeader.parse({ byline: "sessions", version: 1 }))}\n`);
      for await (const edit of edits) {
        count(sum, edit);
        await file.write(`${JSON.stringify(edit)}\n`);
      }
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, path);
  } catch (cause) {
    await rm(part, { force: true });
    if (!(cause instanceof Error && "code" in cause)) throw cause;
    throw new AppError("unreadable", `${path} could not be written: ${cause.message}`, { hint: "Name a file in a folder that exists and that you may write to.", cause });
  }
  return sum;
}

function count(sum: Sum, edit: WrittenEdit): void {
  sum.written += 1;
  sum.lines += edit.lines.length;
}
