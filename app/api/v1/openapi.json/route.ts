import { answerOpenApi } from "@/lib/web/export/answerOpenApi";

export const GET = answerOpenApi;
