import { gzipSync } from "node:zlib";
import { z } from "zod";
import type { WrittenEdit } from "@/lib/core/attribution/session/writtenEdit";
import { AppError } from "@/lib/errors";

export interface SendSettings {
  /** Address of the site. */
  readonly server: string;
  /** A token that may send sessions. Goes into a header and nowhere else. */
  readonly token: string;
  /** Ids that the server has acknowledged before. */
  readonly sent: ReadonlySet<string>;
  /** Told after every batch which ids the server has now, so that a run that is broken off goes on from there. */
  readonly onSent: (ids: readonly string[]) => Promise<void>;
  readonly wait: (ms: number) => Promise<void>;
}

export interface SentSessions {
  readonly accepted: number;
  readonly known: number;
  readonly refused: readonly { readonly id: string | null; readonly reason: string }[];
}

const answerSchema = z.object({ accepted: z.number(), known: z.number(), refused: z.array(z.object({ id: z.string().nullable(), reason: z.string() })) });
const mostEdits = 500;
const mostHashes = 60_000;
const tries = 5;
const header = JSON.stringify({ byline: "sessions", version: 1 });

/** Batches that are small enough for one request each. */
export function* batchesOf(edits: readonly WrittenEdit[]): Generator<WrittenEdit[]> {
  let batch: WrittenEdit[] = [];
  let hashes = 0;
  for (const edit of edits) {
    if (batch.length > 0 && (batch.length >= mostEdits || hashes + edit.lines.length > mostHashes)) {
      yield batch;
      [batch, hashes] = [[], 0];
    }
    batch.push(edit);
    hashes += edit.lines.length;
  }
  if (batch.length > 0) yield batch;
}

/**
 * Sends to a site what it has not acknowledged yet, batch by batch; a busy or broken server is asked again, with longer pauses. Throws `refused` for a token that opens nothing there,
 * `not-found` where no Byline answers, `unreachable` where nobody does, `bad-input` for an address that is none.
 */
export async function sendSessions(edits: readonly WrittenEdit[], settings: SendSettings): Promise<SentSessions> {
  const address = addressOf(settings.server);
  const sums = { accepted: 0, known: 0, refused: new Array<{ id: string | null; reason: string }>() };
  for (const batch of batchesOf(edits.filter(({ id }) => !settings.sent.has(id)))) {
    const answer = await post(address, gzipSync([header, ...batch.map((edit) => JSON.stringify(edit))].join("\n")), settings);
    sums.accepted += answer.accepted;
    sums.known += answer.known;
    sums.refused.push(...answer.refused);
    await settings.onSent(batch.map(({ id }) => id));
  }
  return sums;
}

function addressOf(server: string): URL {
  if (!URL.canParse(server) || !/^https?:$/.test(new URL(server).protocol)) throw new AppError("bad-input", "The address of the server cannot be used.", { hint: "Write it as https://byline.example.org" });
  const address = new URL("/api/sessions", server);
  [address.username, address.password] = ["", ""];
  return address;
}

async function post(address: URL, body: Buffer, { token, wait }: SendSettings): Promise<z.infer<typeof answerSchema>> {
  for (let attempt = 1; ; attempt++) {
    const response = await fetch(address, {
      method: "POST", body: new Uint8Array(body), redirect: "error", signal: AbortSignal.timeout(60_000),
      headers: { "Authorization": `Bearer ${token}`, "Content-Type": "application/x-ndjson", "Content-Encoding": "gzip" },
    }).catch((cause: unknown) => (cause instanceof Error ? cause : new Error(String(cause))));
    const isLast = attempt === tries;
    if (response instanceof Error) {
      if (isLast) throw new AppError("unreachable", `${address.host} does not answer.`, { hint: "Run the same command again later: what was sent is not sent twice.", cause: response });
    } else if (response.ok) return answerSchema.parse(await response.json());
    else if ((response.status !== 429 && response.status < 500) || isLast) throw refusal(address, response.status);
    await wait(1_000 * 2 ** (attempt - 1));
  }
}

function refusal({ host }: URL, status: number): AppError {
  if (status === 401 || status === 403) return new AppError("refused", `${host} does not take this token.`, { hint: "Make one that may send agent sessions, under Settings, Tokens, and put it into BYLINE_TOKEN." });
  if (status === 404 || status === 405) return new AppError("not-found", `${host} is no Byline that takes sessions.`, { hint: "Look at the address; it may be an older version." });
  return new AppError("unreachable", `${host} answered with status ${String(status)}.`, { hint: "Run the same command again later: what was sent is not sent twice." });
}
