import { isServedHost, type ServedHosts } from "./isServedHost";

/**
 * True where a form was sent from a page of this site. Browsers say so with every request and no page can change it; those that do not know Sec-Fetch-Site name the
 * page's origin (which the others leave out here, because our pages send no referrer).
 */
export function isSameOrigin(request: Request, served: ServedHosts): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = request.headers.get("origin");
  if (origin === null || !URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  return isServedHost(host, served) && host === request.headers.get("host");
}
