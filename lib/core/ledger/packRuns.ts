import { OwnerRuns } from "./ownerRuns";
import { VarintReader, VarintWriter } from "./varints";

/** Runs of one file in few bytes: lengths, and births as differences to the one before. Neighbouring births are often close in time. */
export function packRuns(runs: OwnerRuns): Uint8Array {
  const writer = new VarintWriter();
  let before = 0;
  for (let at = 0; at < runs.used; at += 2) {
    const birth = runs.numbers[at + 1] ?? 0;
    writer.number(runs.numbers[at] ?? 0);
    writer.signed(birth - before);
    before = birth;
  }
  return writer.toBytes();
}

/** The runs that `packRuns` was given. Throws `internal` where the bytes are cut short. */
export function unpackRuns(bytes: Uint8Array): OwnerRuns {
  const reader = new VarintReader(bytes);
  const runs = new OwnerRuns(Math.max(2, bytes.length >> 2));
  for (let birth = 0; !reader.done; ) {
    const lines = reader.number();
    birth += reader.signed();
    runs.append(lines, birth);
  }
  return runs;
}
