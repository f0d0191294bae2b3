import { randomBytes } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { S3mini } from "s3mini";
import { AppError } from "@/lib/errors";
import { makeFolder } from "@/lib/makeFolder";

/** Where buckets are, as the environment says it; null where nobody did. */
export interface TargetSettings {
  readonly s3: { readonly endpoint: string; readonly region: string; readonly accessKey: string; readonly secretKey: string } | null;
}

export interface ExportTarget {
  /** Whole or not at all; one of the same name is replaced. Never more than a part of it is in memory. */
  write(name: string, contentType: string, pieces: AsyncIterable<string>): Promise<void>;
}

/** S3 takes parts of 5 MiB and more, 10,000 of them. */
const partBytes = 8 * 1024 * 1024;

function folderTarget(folder: string): ExportTarget {
  return {
    async write(name, _, pieces) {
      makeFolder(folder, 0o750);
      const draft = join(folder, `.${name}.${randomBytes(4).toString("hex")}`);
      const file = await open(draft, "wx", 0o640);
      try {
        for await (const piece of pieces) await file.appendFile(piece);
        await file.sync();
        await file.close();
        await rename(draft, join(folder, name));
      } catch (cause) {
        await file.close().catch(() => undefined);
        await rm(draft, { force: true });
        throw cause;
      }
    },
  };
}

/** Parts of at least `partBytes`, but for the last. */
async function* partsOf(pieces: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let [parts, size]: [Buffer[], number] = [[], 0];
  for await (const piece of pieces) {
    const bytes = Buffer.from(piece, "utf8");
    parts.push(bytes);
    size += bytes.length;
    if (size < partBytes) continue;
    yield Buffer.concat(parts);
    [parts, size] = [[], 0];
  }
  yield Buffer.concat(parts);
}

async function putWhole(client: S3mini, key: string, contentType: string, pieces: AsyncIterable<string>): Promise<void> {
  const parts = partsOf(pieces);
  const first = await parts.next();
  const body = first.done === true ? Buffer.alloc(0) : first.value;
  if (body.length < partBytes) {
    const answer = await client.putObject(key, body, contentType);
    if (!answer.ok) throw new AppError("unreachable", `The bucket answered ${String(answer.status)}.`);
    return;
  }
  const upload = await client.getMultipartUploadId(key, contentType);
  try {
    const done = [await client.uploadPart(key, upload, body, 1)];
    for await (const part of parts) if (part.length > 0) done.push(await client.uploadPart(key, upload, part, done.length + 1));
    await client.completeMultipartUpload(key, upload, done);
  } catch (cause) {
    await client.abortMultipartUpload(key, upload).catch(() => undefined);
    throw cause;
  }
}

function bucketTarget(target: string, { s3 }: TargetSettings): ExportTarget {
  if (s3 === null) throw new AppError("bad-input", "Nobody has said where the bucket is.", { hint: "Set BYLINE_S3_ENDPOINT, BYLINE_S3_ACCESS_KEY and BYLINE_S3_SECRET_KEY." });
  const [, bucket = "", folder = ""] = /^s3:\/\/([^/]+)\/?(.*)$/.exec(target) ?? [];
  const client = new S3mini({ endpoint: `${s3.endpoint.replace(/\/+$/, "")}/${bucket}`, region: s3.region, accessKeyId: s3.accessKey, secretAccessKey: s3.secretKey, requestAbortTimeout: 120_000 });
  return {
    async write(name, contentType, pieces) {
      const key = [...folder.split("/").filter((part) => part !== ""), name].join("/");
      await putWhole(client, key, contentType, pieces).catch((cause: unknown) => {
        throw cause instanceof AppError ? cause : new AppError("unreachable", `The bucket did not take the file: ${cause instanceof Error ? cause.message.slice(0, 200) : "no answer"}.`, { cause });
      });
    },
  };
}

/** A folder of this machine, or a bucket that speaks S3. */
export function openTarget(target: string, settings: TargetSettings): ExportTarget {
  return target.startsWith("file:") ? folderTarget(fileURLToPath(target)) : bucketTarget(target, settings);
}
