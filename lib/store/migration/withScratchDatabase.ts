import { randomBytes } from "node:crypto";
import { Client } from "pg";

/** Makes an empty database on the server of `url`, runs `work` with its address, and drops it. */
export async function withScratchDatabase<T>(url: string, work: (scratchUrl: string) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const name = `byline_scratch_${randomBytes(6).toString("hex")}`;
  try {
    await client.query(`CREATE DATABASE ${name}`);
    const scratch = new URL(url);
    scratch.pathname = `/${name}`;
    return await work(scratch.toString());
  } finally {
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`).catch(() => undefined);
    await client.end();
  }
}
