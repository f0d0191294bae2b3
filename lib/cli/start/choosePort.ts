import { createServer } from "node:net";
import { AppError } from "@/lib/errors";

const first = 4600;
const tries = 50;

function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}

/** The port that was asked for, or the first free one from 4600 on. Throws `conflict` when the wish is taken. */
export async function choosePort(wish: number | null, host: string): Promise<number> {
  if (wish !== null) {
    if (wish === 0 || (await isFree(wish, host))) return wish;
    throw new AppError("conflict", `Port ${wish} is in use by another program.`, { hint: "Choose another with --port or BYLINE_PORT, or leave it out and Byline takes a free one." });
  }
  for (let port = first; port < first + tries; port++) if (await isFree(port, host)) return port;
  throw new AppError("conflict", `All ports from ${first} to ${first + tries - 1} are in use.`, { hint: "Choose a free one with --port or BYLINE_PORT." });
}
