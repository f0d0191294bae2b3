import { answerPublicFigure } from "@/lib/web/export/answerPublicFigure";

export const GET = answerPublicFigure;
