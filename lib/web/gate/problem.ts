import type { ErrorCode } from "@/lib/errors";

/** Status of each of the nine words. */
const statuses: Readonly<Record<ErrorCode, number>> = {
  "bad-input": 400, "not-found": 404, refused: 403, restricted: 403, unreadable: 422, unreachable: 503, conflict: 409, "no-space": 507, internal: 500,
};

export interface Problem {
  readonly status: number;
  readonly message: string;
  readonly hint: string | null;
}

/** The status that stands for an error's word. */
export const statusOf = (code: ErrorCode): number => statuses[code];

/** An answer that says what went wrong, as `application/problem+json` (RFC 9457). Never stored by caches. */
export function problem({ status, message, hint }: Problem): Response {
  return new Response(JSON.stringify({ title: message, status, ...(hint === null ? {} : { detail: hint }) }), {
    status, headers: { "Content-Type": "application/problem+json", "Cache-Control": "no-store" },
  });
}
