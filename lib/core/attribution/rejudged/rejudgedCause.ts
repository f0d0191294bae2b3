/** Why stored commits were judged again. judging: other rules, another policy, zone or shared commits; pulls: what a forge told of pull requests. */
export const rejudgedCauses = ["judging", "correction", "pulls"] as const;

export type RejudgedCause = (typeof rejudgedCauses)[number];
