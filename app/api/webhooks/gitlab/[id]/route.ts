import { answerGitLabHook } from "@/lib/web/export/answerGitLabHook";

export const POST = answerGitLabHook;
