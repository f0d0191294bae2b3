import { answerReady } from "@/lib/web/session/answerReady";

export const dynamic = "force-dynamic";
export const GET = answerReady;
