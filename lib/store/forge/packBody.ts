import { deflateRawSync, inflateRawSync } from "node:zlib";

/** Longer ones are cut: forges take 65,536 characters, GitLab a million. */
const longest = 200_000;

/** The body of a pull request as it is kept. */
export const packBody = (body: string): Uint8Array => deflateRawSync(body.slice(0, longest));

/** The way back. */
export const unpackBody = (bytes: Uint8Array): string => inflateRawSync(bytes).toString("utf8");
