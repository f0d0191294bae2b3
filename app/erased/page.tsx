import type { Metadata } from "next";
import { MessagePage } from "@/lib/ui/page/MessagePage";

export const metadata: Metadata = { title: "Your account has ended" };

/** Where somebody ends up who had themselves erased: there is no session any more. */
export default function Erased() {
  return <MessagePage title="Your account has ended">Your names and addresses are being taken out of what is stored. It takes seconds to minutes, goes on when this window is closed, and after a break of the server as well.</MessagePage>;
}
