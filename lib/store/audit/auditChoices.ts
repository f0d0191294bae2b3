import type { Database } from "../client";
import { storeError } from "../storeError";

/** What the log can be narrowed to: every action and every actor that stands in it. */
export async function auditChoices(db: Database): Promise<{ readonly actions: readonly string[]; readonly actors: readonly { readonly id: string; readonly name: string }[] }> {
  try {
    const [actions, actors, users] = await Promise.all([
      db.auditEvent.groupBy({ by: ["action"], orderBy: { action: "asc" } }),
      db.auditEvent.groupBy({ by: ["actor"], orderBy: { actor: "asc" } }),
      db.user.findMany({ select: { id: true, name: true, email: true } }),
    ]);
    const names = new Map(users.map(({ id, name, email }) => [id, name ?? email ?? id]));
    return { actions: actions.map(({ action }) => action), actors: actors.map(({ actor }) => ({ id: actor, name: names.get(actor) ?? actor })) };
  } catch (cause) {
    throw storeError(cause);
  }
}
