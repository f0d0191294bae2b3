const longest = 200;

export interface AuditQuery {
  readonly action: string | null;
  readonly actor: string | null;
  readonly before: bigint | null;
}

function read(params: URLSearchParams): AuditQuery {
  const word = (name: string) => (params.get(name) ?? "").slice(0, longest) || null;
  const before = params.get("before") ?? "";
  return { action: word("action"), actor: word("actor"), before: /^\d{1,18}$/.test(before) ? BigInt(before) : null };
}

/** The query as it stands in an address; '' for all of the log. */
function write({ action, actor, before }: AuditQuery): string {
  const params = new URLSearchParams([
    ...(action === null ? [] : [["action", action]]),
    ...(actor === null ? [] : [["actor", actor]]),
    ...(before === null ? [] : [["before", String(before)]]),
  ]);
  return params.size === 0 ? "" : `?${params.toString()}`;
}

/** What the audit log is narrowed to, in an address. */
export const auditQuery = { read, write } as const;
