import type { Database } from "../client";
import { storeError } from "../storeError";
import { actorNames } from "./actorNames";

/** What the log can be narrowed to: every action and every actor that stands in it. */
export async function auditChoices(db: Database): Promise<{ readonly actions: readonly string[]; readonly actors: readonly { readonly id: string; readonly name: string }[] }> {
  try {
    const [actions, actors, names] = await Promise.all([
      db.auditEvent.groupBy({ by: ["action"], orderBy: { action: "asc" } }),
      db.auditEvent.groupBy({ by: ["actor"], orderBy: { actor: "asc" } }),
      actorNames(db),
    ]);
    return { actions: actions.map(({ action }) => action), actors: actors.map(({ actor }) => ({ id: actor, name: names.get(actor) ?? actor })) };
  } catch (cause) {
    throw storeError(cause);
  }
}
