import { answerOrganisation } from "@/lib/web/export/answerOrganisation";

export const GET = answerOrganisation;
