import type { EditionModel } from "./editionModel";
import type { ReadingModel } from "./readingModel";

/** The page of a reading under way, and of past failures. */
export interface IngestStatusModel {
  readonly edition: EditionModel;
  readonly reading: ReadingModel;
  /** Address of an event stream whose messages are `ReadingModel` as JSON; null to poll only. */
  readonly eventsUrl: string | null;
  /** Address that answers with one `ReadingModel` as JSON. */
  readonly pollUrl: string;
}
