import { answerAudit } from "@/lib/web/export/answerAudit";

export const GET = answerAudit;
