import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";
import { Pool } from "pg";
import { z } from "zod";

const startSchema = z.object({ __wbindgen_start: z.custom<() => void>((value) => typeof value === "function") });
let isLoaded = false;

/** Prisma's schema engine as WebAssembly. Node 20 cannot import a .wasm file, so its parts are joined by hand, once. */
async function load(): Promise<void> {
  if (isLoaded) return;
  const folder = dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm"));
  const compiled = await WebAssembly.compile(readFileSync(join(folder, "schema_engine_bg.wasm")));
  const imports = Object.fromEntries(Object.entries(glue).filter(([, value]) => typeof value === "function"));
  const instance = await WebAssembly.instantiate(compiled, { "./schema_engine_bg.js": imports });
  glue.__wbg_set_wasm(instance.exports);
  startSchema.parse({ ...instance.exports }).__wbindgen_start();
  isLoaded = true;
}

/** Runs `work` with an engine that speaks to the database of `url`; `schema` is the text of schema.prisma. */
export async function withEngine<T>(url: string, schema: string, work: (engine: glue.SchemaEngine) => Promise<T>): Promise<T> {
  await load();
  const pool = new Pool({ connectionString: url, max: 2 });
  pool.on("error", () => undefined);
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg(pool));
  const engine = await glue.SchemaEngine.new({ datamodels: [["schema.prisma", schema]] }, () => undefined, adapter);
  try {
    return await work(engine);
  } finally {
    engine.free();
    await pool.end();
  }
}
