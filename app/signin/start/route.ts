import { startSignIn } from "@/lib/web/session/startSignIn";

export const POST = startSignIn;
