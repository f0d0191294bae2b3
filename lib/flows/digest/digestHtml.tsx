import { render } from "@react-email/components";
import type { DigestModel } from "@/lib/core/digest/digestModel";
import { DigestMail } from "./mail/DigestMail";

/** The digest as HTML of a mail. */
export async function digestHtml(model: DigestModel): Promise<string> {
  return await render(<DigestMail model={model} />);
}
