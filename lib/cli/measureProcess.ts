import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { AppError } from "@/lib/errors";

export interface Measured {
  readonly wallSeconds: number;
  /** User and system time of the process and all its descendants. */
  readonly cpuSeconds: number;
  /** Largest resident size of the process itself, without its children; NaN where the system does not tell (no /proc). */
  readonly peakMebibytes: number;
}

const sampleMs = 20;

/** Runs a command with its output thrown away. The shell's `times` adds up the descendants' time; /proc keeps the high-water mark of memory. */
export function measureProcess(command: string, args: readonly string[]): Promise<Measured> {
  const started = performance.now();
  const shell = spawn("sh", ["-c", '"$@" >/dev/null 2>&1; status=$?; times; exit $status', "sh", command, ...args], { stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  let peak = Number.NaN;
  const sampling = setInterval(() => {
    const now = highWater(shell.pid ?? 0);
    if (!(peak > now)) peak = Number.isNaN(now) ? peak : now;
  }, sampleMs);
  shell.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
  return new Promise((resolve, reject) => {
    shell.on("error", reject);
    shell.on("close", (status) => {
      clearInterval(sampling);
      const wallSeconds = (performance.now() - started) / 1_000;
      if (status !== 0) reject(new AppError("internal", `${command} ended with status ${status ?? "none"} while it was measured.`));
      else resolve({ wallSeconds, cpuSeconds: childSeconds(output), peakMebibytes: peak });
    });
  });
}

/** Second line of `times`: `0m1.23s 0m0.45s`, user and system time of all children. */
function childSeconds(output: string): number {
  const times = output.trim().split("\n").at(-1) ?? "";
  return [...times.matchAll(/(\d+)m([\d.]+)s/g)].reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0);
}

function highWater(shell: number): number {
  try {
    const child = readFileSync(`/proc/${shell}/task/${shell}/children`, "utf8").trim().split(" ")[0] ?? "";
    const kibibytes = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${child}/status`, "utf8"))?.[1];
    return kibibytes === undefined ? Number.NaN : Number(kibibytes) / 1_024;
  } catch {
    return Number.NaN; // Not Linux, or the process has just ended.
  }
}
