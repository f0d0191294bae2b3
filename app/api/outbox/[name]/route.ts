import { answerOutbox } from "@/lib/web/export/answerOutbox";

export const GET = answerOutbox;
