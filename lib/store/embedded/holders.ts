import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isAlive } from "./isAlive";

/** Notes that this process uses the server. */
export function hold(folder: string): void {
  writeFileSync(join(folder, String(process.pid)), "");
}

/** Takes the note back and says whether another living process still uses the server. Notes of the dead are removed. */
export function release(folder: string): { isLast: boolean } {
  rmSync(join(folder, String(process.pid)), { force: true });
  let others = 0;
  for (const entry of readdirSync(folder)) {
    if (isAlive(Number(entry))) others++;
    else rmSync(join(folder, entry), { force: true });
  }
  return { isLast: others === 0 };
}
