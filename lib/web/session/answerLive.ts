import "server-only";

/** Says that the process answers, and nothing else: it asks nobody, so that an outage of the database restarts no site. */
export const answerLive = (): Response => Response.json({ ok: true }, { headers: { "Cache-Control": "no-store" } });
