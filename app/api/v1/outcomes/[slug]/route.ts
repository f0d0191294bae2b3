import { answerOutcomes } from "@/lib/web/export/answerOutcomes";

export const POST = answerOutcomes;
