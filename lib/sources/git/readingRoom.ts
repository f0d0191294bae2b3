import { rmSync } from "node:fs";
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type ObjectFormat = "sha1" | "sha256";

/** A throw-away bare repository of our own that only borrows another's objects. */
export interface ReadingRoom {
  readonly gitDir: string;
  readonly close: () => void;
}

/**
 * Makes the room from which every object is read. Configuration, hooks, attributes, grafts, replace refs and promisor remotes of the
 * repository stay outside, whoever owns it. Removed by `close` and at the latest when the process ends.
 */
export async function makeReadingRoom(objectsFolder: string, format: ObjectFormat): Promise<ReadingRoom> {
  const gitDir = await mkdtemp(join(tmpdir(), "byline-room-"));
  const close = (): void => {
    process.off("exit", close);
    rmSync(gitDir, { recursive: true, force: true });
  };
  process.on("exit", close);
  await mkdir(join(gitDir, "objects", "info"), { recursive: true });
  await mkdir(join(gitDir, "refs"));
  await writeFile(join(gitDir, "HEAD"), "ref: refs/heads/none\n");
  await writeFile(join(gitDir, "config"), configuration(format));
  await writeFile(join(gitDir, "objects", "info", "alternates"), `${quoted(objectsFolder)}\n`);
  return { gitDir, close };
}

function configuration(format: ObjectFormat): string {
  if (format === "sha1") return "[core]\n\trepositoryformatversion = 0\n\tbare = true\n\tattributesFile = /dev/null\n";
  return "[core]\n\trepositoryformatversion = 1\n\tbare = true\n\tattributesFile = /dev/null\n[extensions]\n\tobjectformat = sha256\n";
}

/** git reads a line that begins with a double quote as a C string: the one form that holds any path. */
function quoted(path: string): string {
  return `"${path.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n")}"`;
}
