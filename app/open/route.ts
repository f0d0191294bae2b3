import { openSession } from "@/lib/web/session/openSession";

export const GET = openSession;
