import { forbidden } from "next/navigation";

/** Where a link that does not open leads: the reason, with status 403. */
export default function Refused(): never {
  forbidden();
}
