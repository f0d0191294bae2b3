import { openMailLink } from "@/lib/web/session/openMailLink";

export const POST = openMailLink;
