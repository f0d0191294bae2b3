/** Parts as columns of totals by day, each in one measure. */
export const totalParts: readonly string[] = ["added", "leftOut", "bot", "proven", "declared", "unknown", "humanEvidence", "humanPolicy", "deleted"];
