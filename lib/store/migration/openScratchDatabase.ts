import { Client } from "pg";

/** A database of this name on the server of `url`, made where it is not there yet; nobody drops it. */
export async function openScratchDatabase(url: string, name: string): Promise<string> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE "${name.replaceAll('"', '""')}"`);
    const scratch = new URL(url);
    scratch.pathname = `/${name}`;
    return scratch.toString();
  } finally {
    await client.end();
  }
}
