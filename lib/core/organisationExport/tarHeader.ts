const octal = (value: number, length: number) => `${value.toString(8).padStart(length - 1, "0")}\0`;

/** Sizes from 8 GB on do not fit into eleven octal digits: then bytes with a mark, as GNU and BSD tar read them. */
function sizeField(size: number): Buffer {
  if (size < 8 ** 11) return Buffer.from(octal(size, 12), "latin1");
  const field = Buffer.alloc(12);
  field.writeBigUInt64BE(BigInt(size), 4);
  field[0] = 0x80;
  return field;
}

/** The 512 bytes that stand before a file in a tar archive (POSIX ustar). `name` is at most 100 ASCII letters; `at` in seconds. */
export function tarHeader(name: string, size: number, at: number): Buffer {
  const header = Buffer.alloc(512);
  header.write(name, 0, 100, "latin1");
  header.write(octal(0o644, 8) + octal(0, 8) + octal(0, 8), 100, "latin1");
  sizeField(size).copy(header, 124);
  header.write(octal(at, 12), 136, "latin1");
  header.write("        0", 148, "latin1");
  header.write("ustar\x0000", 257, "latin1");
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148, "latin1");
  return header;
}
