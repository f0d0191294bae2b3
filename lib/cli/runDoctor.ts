import { systemClock } from "@/lib/clock";
import { readEnv } from "@/lib/env";
import { examine } from "@/lib/flows/doctor/examine";
import { findSecretKey } from "./findSecretKey";
import { writeOut } from "./writeOut";

/** Prints one line per finding, and under what is not in order what to do about it. */
export async function runDoctor(): Promise<void> {
  const env = readEnv();
  const findings = await examine(env, { clock: systemClock, sources: env.sources, secretKey: () => findSecretKey(env) });
  for (const { what, ok, said, hint } of findings) {
    await writeOut(`${ok ? "ok  " : "FAIL"}  ${what}: ${said}\n${ok || hint === null ? "" : `      ${hint}\n`}`);
  }
  if (findings.some((finding) => !finding.ok)) process.exitCode = 1;
}
