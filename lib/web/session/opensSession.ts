import { sessionCookie } from "../gate/sessionCookie";

/** Whether lines of Set-Cookie give the browser a session, and do not take one away. */
export const opensSession = (lines: readonly string[]): boolean => lines.some((line) => line.startsWith(`${sessionCookie}=`) && !line.startsWith(`${sessionCookie}=;`));
