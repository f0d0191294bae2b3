/** A no-reply address of a forge, taken apart. `number`: the forge's numeric id of the account; null in the form that has none. All in lower case. */
export interface NoReply {
  readonly host: string;
  readonly number: string | null;
  readonly login: string;
}

const form = /^(?:(?<plus>\d+)\+|(?<dash>\d+)-)?(?<login>[^\s@+]+)@users\.noreply\.(?<host>[^\s@]+)$/;

/**
 * GitHub writes `1234+jane@users.noreply.github.com`, formerly `jane@…`; GitLab `1234-jane@users.noreply.gitlab.com`. A login of GitHub may begin
 * with digits and a dash, so that the second form is not read on github.com. Null for every other address.
 */
export function noReplyOf(email: string): NoReply | null {
  const found = form.exec(email.trim().toLowerCase())?.groups;
  const { plus, dash, login, host } = found ?? {};
  if (login === undefined || host === undefined) return null;
  if (dash !== undefined && host === "github.com") return { host, number: null, login: `${dash}-${login}` };
  return { host, number: plus ?? dash ?? null, login };
}
