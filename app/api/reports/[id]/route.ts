import { answerReport } from "@/lib/web/export/answerReport";

export const GET = answerReport;
