/** Text with the credentials of every URL in it struck out: `https://user:secret@host` becomes `https://host`. For errors and logs. */
export function redactUrl(text: string): string {
  return text.replace(/\b([a-z][a-z0-9+.-]*:\/\/)[^/?#\s]*@/gi, "$1");
}
