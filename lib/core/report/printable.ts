const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
const turns = /[\r\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Text without control characters but tab, line feed and carriage return: what would move a terminal's cursor or set its title stands as U+FFFD. */
export const withoutControls = (text: string): string => text.replace(controls, "\uFFFD");

/** Text of a repository as a terminal may be given it: also without carriage returns and marks that turn the direction of what follows. */
export const printable = (text: string): string => withoutControls(text).replace(turns, "\uFFFD");
