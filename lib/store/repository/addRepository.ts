import { basename } from "node:path";
import type { Database } from "../client";
import { storeError } from "../storeError";

export interface NewRepository {
  /** Path or URL without credentials: the natural key. */
  readonly source: string;
  readonly webUrl: string | null;
  /** Null: the last part of the source. */
  readonly name: string | null;
}

function nameOf(source: string): string {
  const parts = source.replace(/[\\/]+$/, "").replace(/[\\/]\.git$/, "").replace(/\.git$/, "").split(/[\\/:]/);
  return parts.at(-1) ?? basename(source);
}

/** `app` is told from another `app` by the folder it lies in: `mobile/app`. */
function distinctName(source: string, name: string, names: ReadonlySet<string>): string {
  if (!names.has(name)) return name;
  const parent = nameOf(source.replace(/[\\/]+$/, "").replace(/[\\/:][^\\/:]*$/, ""));
  return parent === "" || names.has(`${parent}/${name}`) ? name : `${parent}/${name}`;
}

const slugOf = (name: string) => name.toLowerCase().normalize("NFKD").replace(/[^a-z0-9._-]+/g, "-").replace(/^[-.]+|[-.]+$/g, "") || "repository";

/** Adds a repository, or finds the one of the same source. The slug is its name, with a number where that is taken. */
export async function addRepository(db: Database, repository: NewRepository): Promise<{ id: number; slug: string; isNew: boolean }> {
  try {
    return await db.$transaction(async (tx) => {
      await tx.$executeRaw`LOCK TABLE "Repository" IN SHARE ROW EXCLUSIVE MODE`;
      const present = await tx.repository.findUnique({ where: { source: repository.source } });
      if (present !== null) return { id: present.id, slug: present.slug, isNew: false };
      const others = await tx.repository.findMany({ select: { slug: true, name: true } });
      const name = repository.name ?? distinctName(repository.source, nameOf(repository.source), new Set(others.map((row) => row.name)));
      const taken = new Set(others.map((row) => row.slug));
      let slug = slugOf(name);
      for (let i = 2; taken.has(slug); i++) slug = `${slugOf(name)}-${String(i)}`;
      const made = await tx.repository.create({ data: { source: repository.source, webUrl: repository.webUrl, name, slug } });
      return { id: made.id, slug, isNew: true };
    });
  } catch (cause) {
    throw storeError(cause);
  }
}
