import type { EditionModel } from "./editionModel";
import type { FormError } from "./firstRunModel";
import type { ReadingModel } from "./readingModel";

/** The page of a reading under way, and of past failures. */
export interface IngestStatusModel {
  readonly edition: EditionModel;
  /** A form that was sent and could not be done. */
  readonly error?: FormError;
  /** The reader may add, retry and cancel. */
  readonly canManage: boolean;
  readonly reading: ReadingModel;
  /** Address of an event stream whose messages are `ReadingModel` as JSON; null to poll only. */
  readonly eventsUrl: string | null;
  /** Address that answers with one `ReadingModel` as JSON. */
  readonly pollUrl: string;
}
