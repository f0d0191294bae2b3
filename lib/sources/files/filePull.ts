import type { ForgeIssueFacts, ForgePull } from "@/lib/core/forge/forgeFacts";

/** One pull request or issue of a file. */
export interface FileItem {
  /** Line of the file it begins on, from 1. */
  readonly line: number;
  /** `https://github.com/acme/shop` or `acme/shop`; null where the file does not say. */
  readonly repository: string | null;
  readonly told: { readonly pull: ForgePull } | { readonly issue: ForgeIssueFacts };
}

/** Something wrong with a file: where, and what. */
export class BrokenFile extends Error {
  constructor(readonly line: number, readonly reason: string) {
    super(reason);
    this.name = "BrokenFile";
  }
}
