/** Days within which a change counts as taken back, and a fix as fixed again. */
export const repeatDays = 30;
