import { z } from "zod";
import type { EditionModel } from "./editionModel";

/** What a search finds, in groups: the answer of `/api/search`, and what its page shows. */
export const foundSchema = z.array(z.object({
  /** `Repositories`. */
  title: z.string(),
  items: z.array(z.object({ href: z.string(), label: z.string(), detail: z.string() })),
}));

export type Found = z.infer<typeof foundSchema>;
export type FoundItem = Found[number]["items"][number];

export interface SearchPageModel {
  readonly edition: EditionModel;
  /** What was asked for; '' before anything was. */
  readonly asked: string;
  readonly found: Found;
  /** Where changes with these words are listed to their end; null where the reader may see none. */
  readonly changesHref: string | null;
}
