import { answerApiReports } from "@/lib/web/export/answerApiReports";

export const GET = answerApiReports;
