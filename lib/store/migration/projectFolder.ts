import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { AppError } from "@/lib/errors";

const isProject = (folder: string) => existsSync(join(folder, "prisma", "schema.prisma")) && readFileSync(join(folder, "package.json"), "utf8").includes('"name": "byline"');

function search(folder: string): string | null {
  if (existsSync(join(folder, "package.json")) && isProject(folder)) return folder;
  const above = dirname(folder);
  return above === folder ? null : search(above);
}

/** The folder of this project, above this file wherever it was compiled to. Throws `not-found`. */
export function projectFolder(): string {
  const found = search(dirname(fileURLToPath(import.meta.url))) ?? search(process.cwd());
  if (found === null) throw new AppError("not-found", "Byline's own folder with prisma/migrations was not found.", { hint: "Run Byline from a complete clone." });
  return found;
}
