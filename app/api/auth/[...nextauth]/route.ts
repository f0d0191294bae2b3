import { answerAuth } from "@/lib/web/session/answerAuth";

export { answerAuth as GET, answerAuth as POST };
