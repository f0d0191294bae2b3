import { answerLive } from "@/lib/web/session/answerLive";

export const dynamic = "force-dynamic";
export const GET = answerLive;
