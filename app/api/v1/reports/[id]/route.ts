import { answerApiReport } from "@/lib/web/export/answerApiReport";

export const GET = answerApiReport;
