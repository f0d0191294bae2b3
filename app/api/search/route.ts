import { answerSearch } from "@/lib/web/export/answerSearch";

export const GET = answerSearch;
