/** Version of the catalogue and of the rules that turn its evidence into verdicts. A new number re-judges stored facts. */
export const rulesVersion = { number: 1, date: "2026-11-23" } as const;
