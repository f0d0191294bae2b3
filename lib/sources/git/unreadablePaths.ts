import { AppError } from "@/lib/errors";

/** Blobs are missing. Walk again from the start with `paths` left out, so that the whole history is counted by one rule. */
export class UnreadablePaths extends AppError {
  readonly paths: readonly string[];

  constructor(paths: readonly string[]) {
    super("unreadable", `Contents of ${paths.length} ${paths.length === 1 ? "file" : "files"} are missing from the repository.`, {
      hint: "They are counted as unreadable; a complete clone has them.",
    });
    this.name = "UnreadablePaths";
    this.paths = paths;
  }
}
