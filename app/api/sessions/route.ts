import { answerSessions } from "@/lib/web/export/answerSessions";

export const POST = answerSessions;
