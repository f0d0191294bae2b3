import { unauthorized } from "next/navigation";

/** Where the proxy sends a request without a session: the sign-in page, with status 401. */
export default function Needed(): never {
  unauthorized();
}
