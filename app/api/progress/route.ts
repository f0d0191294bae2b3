import { answerProgress } from "@/lib/web/progress/answerProgress";

export const GET = answerProgress;
