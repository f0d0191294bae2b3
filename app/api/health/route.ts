import { answerHealth } from "@/lib/web/session/answerHealth";

export const dynamic = "force-dynamic";
export const GET = answerHealth;
