import { AppError } from "@/lib/errors";
import type { LineKeeper } from "./lineKeeper";
import { VarintReader, VarintWriter } from "./varints";

const version = 1;

/** What the ledger remembers of the dead, in few bytes: the latest lines and the latest deleted files. */
export function packMemory(keeper: LineKeeper): Uint8Array {
  const writer = new VarintWriter();
  writer.number(version);
  const stretches = keeper.graveyard.stretches();
  writer.number(stretches.length);
  for (const { path, change, marks, births } of stretches) {
    writer.text(path);
    writer.number(change);
    writer.number(marks.length);
    let before = 0;
    for (const [index, mark] of marks.entries()) {
      const birth = births[index] ?? -1;
      writer.word(mark);
      writer.signed(birth - before);
      before = birth;
    }
  }
  const files = [...keeper.buried.all()];
  writer.number(files.length);
  for (const { path, id, died, numbers } of files) {
    writer.text(path);
    writer.text(id);
    writer.number(died);
    writer.number(numbers.length);
    for (const number of numbers) writer.number(number);
  }
  return writer.toBytes();
}

/** Gives an empty keeper the memory that `packMemory` wrote. */
export function unpackMemory(bytes: Uint8Array, keeper: LineKeeper): void {
  const reader = new VarintReader(bytes);
  if (reader.number() !== version) throw new AppError("internal", "A saved state of the ledger is of another version.", { hint: "The ledger is rebuilt from the history." });
  for (let stretches = reader.number(); stretches > 0; stretches--) {
    const [path, change] = [reader.text(), reader.number()];
    const marks: number[] = [];
    const births: number[] = [];
    let birth = 0;
    for (let lines = reader.number(); lines > 0; lines--) {
      marks.push(reader.word());
      births.push((birth += reader.signed()));
    }
    keeper.graveyard.putBack({ path, change, marks, births });
  }
  for (let files = reader.number(); files > 0; files--) {
    const [path, id, died] = [reader.text(), reader.text(), reader.number()];
    const numbers = new Int32Array(reader.number());
    for (let at = 0; at < numbers.length; at++) numbers[at] = reader.number();
    keeper.buried.add({ path, id, died, numbers });
  }
}
