import { spawn } from "node:child_process";
import { join } from "node:path";
import { AppError } from "@/lib/errors";
import { fileError } from "./fileError";
import type { ServerAccount } from "./serverAccount";

export interface ServerTools {
  /** Folder with bin, lib and share. */
  readonly installed: string;
  /** Working folder that the server's user can reach. */
  readonly folder: string;
  readonly account: ServerAccount;
}

/** Runs initdb or pg_ctl as the server's user. Resolves with status and output; a tool that cannot start throws. */
export function runServerTool(tools: ServerTools, program: "initdb" | "pg_ctl", args: readonly string[]): Promise<{ status: number; output: string }> {
  const { installed, folder, account } = tools;
  return new Promise((resolve, reject) => {
    const child = spawn(join(installed, "bin", program), args, {
      cwd: folder,
      // pg_ctl hands its standard streams to the server: a pipe on standard output would never end.
      stdio: ["ignore", program === "initdb" ? "pipe" : "ignore", program === "initdb" ? "pipe" : "ignore"],
      ...(process.platform === "win32" ? {} : { env: { NODE_ENV: "production", LC_ALL: "C", TZ: "UTC", PATH: "/usr/local/bin:/usr/bin:/bin", LD_LIBRARY_PATH: join(installed, "lib") } }),
      ...account,
    });
    let output = "";
    child.stdout?.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr?.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.on("error", (cause) => reject(startError(cause, folder)));
    child.on("close", (status) => resolve({ status: status ?? 1, output }));
  });
}

function startError(cause: Error, folder: string): AppError {
  if ("code" in cause && cause.code === "EPERM") {
    return new AppError("refused", "As root, Byline has to start PostgreSQL as another user, and this system does not allow that.", { hint: "Run Byline as an ordinary user, or set DATABASE_URL.", cause });
  }
  return fileError(cause, folder);
}
