import { answerMetrics } from "@/lib/web/session/answerMetrics";

export const dynamic = "force-dynamic";
export const GET = answerMetrics;
