import type { DigestWindow } from "@/lib/core/digest/digestWindow";
import type { Rhythm } from "@/lib/core/digest/schedule";
import type { Filter } from "@/lib/core/report/filter";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "@/lib/store/client";
import type { PromptedReader } from "@/lib/store/reports/readerPrompts";
import type { Organisation } from "@/lib/store/organisation/organisation";

/** What one digest is composed of: for whom, about what, when. */
export interface DigestOrder {
  readonly db: Database;
  /** The reader's rights at this moment. */
  readonly scope: VisibleScope;
  readonly rhythm: Rhythm;
  /** Its range is not looked at. */
  readonly filter: Filter;
  /** What it is about in words; null for everything. */
  readonly about: string | null;
  readonly dueAt: Date;
  /** `https://byline.example.org`. */
  readonly origin: string;
  readonly stop: string | null;
  /** The member whose questions may wait; null for who has no account. */
  readonly reader: Omit<PromptedReader, "today"> | null;
  /** False for who cannot sign in: they have nothing to change but this. */
  readonly hasAccount: boolean;
}

/** The order, with what every part of the digest needs. */
export interface DigestWorld extends DigestOrder {
  readonly organisation: Organisation;
  readonly window: DigestWindow;
  /** The filter over the window, and over the one before. */
  readonly now: Filter;
  readonly before: Filter;
  /** A whole address of a page with a filter. */
  readonly link: (path: string, filter: Filter | null, more?: Readonly<Record<string, string>>) => string;
}
