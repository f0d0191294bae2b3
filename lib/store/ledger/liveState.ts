/** `checkpoint` of the state of the ledger of lines that stands at the cursor. */
export const liveState = 2_147_483_647;
