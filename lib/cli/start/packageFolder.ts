import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Folder of this package: the compiled commands are in `dist` below it. */
export const packageFolder = join(dirname(fileURLToPath(import.meta.url)), "..");
