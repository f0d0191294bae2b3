import type { OriginKey } from "@/lib/core/history/originKey";
import type { Batch } from "./batch";

/** Every origin that files or births of some changes name; most of them more than once. */
export function* originsOf({ files, lives }: { readonly files: Iterable<Pick<Batch["files"][number], "files">>; readonly lives?: Batch["lives"] | undefined }): Generator<OriginKey> {
  for (const change of files) for (const { origins } of change.files) for (const { commit } of origins) yield commit;
  for (const { record } of lives?.changes ?? []) for (const { origin } of record.births) yield origin;
}
