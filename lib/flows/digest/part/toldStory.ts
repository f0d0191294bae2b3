import type { DigestStory } from "@/lib/core/digest/digestModel";

/** A story with the values that it tells, kept as published. */
export interface ToldStory {
  readonly story: DigestStory;
  readonly published: Readonly<Record<string, number | string | null>>;
}
