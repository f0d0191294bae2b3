/** Where somebody goes after signing in: a page of this site, else the front page. Files, actions and the pages of sign-in itself are no such place. */
export function safePath(target: string, origin: string): string {
  // What a browser takes for a line's end or another host inside a path.
  if (/[\\\s\u0000-\u001f]/.test(target) || target.startsWith("//")) return "/";
  if (!URL.canParse(target, origin)) return "/";
  const url = new URL(target, origin);
  if (url.origin !== new URL(origin).origin || /^\/(?:api|signin|signout|open|_next)(?:\/|$)/.test(url.pathname) || url.pathname.startsWith("//")) return "/";
  return `${url.pathname}${url.search}`;
}
