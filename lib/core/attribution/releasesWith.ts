import { normaliseModel } from "./normaliseModel";
import { type ModelRelease, modelReleases } from "./modelReleases";

/** What the organisation says of one model's release, over the list that comes with Byline. */
export interface ReleaseWord {
  readonly modelId: string;
  /** Null: it is on no chart. */
  readonly date: string | null;
  readonly source: string;
}

/** The list of releases as the organisation has it, oldest first. */
export function releasesWith(words: readonly ReleaseWord[]): readonly ModelRelease[] {
  const said = new Map(words.map((word) => [word.modelId, word]));
  const kept = modelReleases.flatMap((release): ModelRelease[] => {
    const word = said.get(release.id);
    if (word === undefined) return [release];
    return word.date === null ? [] : [{ ...release, date: word.date, source: word.source }];
  });
  const known = new Set(modelReleases.map(({ id }) => id));
  const added = words.flatMap(({ modelId, date, source }): ModelRelease[] => {
    const model = normaliseModel(modelId);
    return date === null || known.has(modelId) || model === null ? [] : [{ id: modelId, vendor: model.vendor, family: model.family, generation: model.generation ?? "", variant: model.variant, date, source }];
  });
  return [...kept, ...added].sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
}
