import { answerGitHubHook } from "@/lib/web/export/answerGitHubHook";

export const POST = answerGitHubHook;
