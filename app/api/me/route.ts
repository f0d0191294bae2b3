import { answerMe } from "@/lib/web/export/answerMe";

export const GET = answerMe;
