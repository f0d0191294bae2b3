import { actOnDigest } from "@/lib/web/session/actOnDigest";

export const POST = (request: Request) => actOnDigest("confirm", request);
