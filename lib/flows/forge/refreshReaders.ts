import type { Clock } from "@/lib/clock";
import { readersTrust } from "@/lib/core/access/readersTrust";
import type { ForgeReaders, ForgeSource } from "@/lib/core/forge/forgeSource";
import { AppError } from "@/lib/errors";
import { saveReaders, type ToldReaders } from "@/lib/store/auth/saveReaders";
import type { Database } from "@/lib/store/client";
import { type ReadersDue, readersDue } from "@/lib/store/forge/readersDue";

export interface ReadersWorld {
  readonly db: Database;
  readonly clock: Clock;
  /** Opens a connection by its id. */
  readonly open: (forgeId: number) => Promise<Pick<ForgeSource, "readersOf">>;
}

const toldOf = (readers: ForgeReaders): ToldReaders => (readers === "everybody" ? { isPublic: true, accounts: [] } : { isPublic: false, accounts: readers });
const sentenceOf = (error: unknown): string => (error instanceof AppError ? [error.message, error.hint ?? ""].join(" ").trim() : "It could not be asked.");

/** What is not there any more may be read by nobody; everything else that goes wrong is no word of the forge. */
async function askOne(source: Pick<ForgeSource, "readersOf">, due: ReadersDue): Promise<{ readonly told: ToldReaders; readonly error: unknown }> {
  try {
    return { told: toldOf(await source.readersOf(due)), error: null };
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") return { told: { isPublic: false, accounts: [] }, error: null };
    return { told: { error: sentenceOf(error) }, error };
  }
}

/** A forge that does not answer one question is not asked the next ones: they are told the same. */
const isHopeless = (error: unknown) => error instanceof AppError && error.code === "unreachable";

async function refreshOf({ db, clock, open }: ReadersWorld, forgeId: number, due: readonly ReadersDue[], signal: AbortSignal): Promise<void> {
  const now = () => new Date(clock());
  let hopeless: ToldReaders | null = null;
  const source = await open(forgeId).catch((error: unknown) => {
    hopeless = { error: sentenceOf(error) };
    return null;
  });
  for (const each of due) {
    if (signal.aborted) return;
    if (hopeless !== null || source === null) {
      await saveReaders(db, each, hopeless ?? { error: "It could not be asked." }, now());
      continue;
    }
    const { told, error } = await askOne(source, each);
    await saveReaders(db, each, told, now());
    if (isHopeless(error)) hopeless = told;
  }
}

/** Asks forges who may read the repositories whose answer grows old, where details go by forges. One that fails leaves its last word to age, with the reason beside it. */
export async function refreshReaders(world: ReadersWorld, signal: AbortSignal): Promise<void> {
  const due = await readersDue(world.db, new Date(world.clock() - readersTrust.askAgain));
  for (const forgeId of new Set(due.map((each) => each.forgeId))) await refreshOf(world, forgeId, due.filter((each) => each.forgeId === forgeId), signal);
}
