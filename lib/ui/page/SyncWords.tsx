import type { SyncState } from "@/lib/core/report/page/sourcesModel";

/** How far something is kept in step with a forge. The words say it; the colour repeats it. */
export function SyncWords({ state }: { readonly state: SyncState }) {
  return <span className={`sync sync-${state.tone}`}>{state.words}</span>;
}
