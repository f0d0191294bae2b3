import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { AppError } from "@/lib/errors";
import { fileError } from "./fileError";
import { isAlive } from "./isAlive";

const pauseMs = 50;
const patienceMs = 120_000;

function tryLock(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx", mode: 0o644 });
    return true;
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "EEXIST") return false;
    // A full disk lets the file be made and nothing be written to it: nameless, it would lock everybody out.
    rmSync(file, { force: true });
    throw fileError(cause, file);
  }
}

function removeIfAbandoned(file: string) {
  try {
    const holder = Number(readFileSync(file, "utf8"));
    if (holder > 0 && holder !== process.pid && !isAlive(holder)) rmSync(file, { force: true });
  } catch {
    // It went away while we looked: the next try takes it.
  }
}

/** Runs `work` while no other Byline starts or stops the server of this folder. Throws `conflict` after two minutes. */
export async function withServerLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  for (let waited = 0; !tryLock(file); waited += pauseMs) {
    removeIfAbandoned(file);
    if (waited >= patienceMs) {
      throw new AppError("conflict", "Another Byline has been starting or stopping the database of this data folder for two minutes.", { hint: `If none is running, remove the file ${file}. To run a second one, set BYLINE_DATA to another folder.` });
    }
    await sleep(pauseMs);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}
