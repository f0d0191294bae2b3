import type { Metadata } from "next";
import { QuestionsPage } from "@/lib/ui/page/QuestionsPage";
import { answerPulse } from "@/lib/web/action/answerPulse";
import { answerQuestion } from "@/lib/web/action/answerQuestion";
import { loadQuestions } from "@/lib/web/load/loadQuestions";
import type { Search } from "@/lib/web/load/readSearch";

export const metadata: Metadata = { title: "Questions for you" };

export default async function Questions({ searchParams }: { readonly searchParams: Search }) {
  return <QuestionsPage model={await loadQuestions(searchParams)} answer={answerQuestion} answerPulse={answerPulse} />;
}
