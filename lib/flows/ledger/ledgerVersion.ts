/** Of the rules by which lines are born, die and come back, and of the marks they are recognised by. Raised with them: stored ledgers are made anew. */
export const ledgerVersion = 2;
