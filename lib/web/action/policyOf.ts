import { z } from "zod";
import { AppError } from "@/lib/errors";
import type { OrganisationSettings } from "@/lib/store/organisation/organisation";
import { formText } from "./formText";

const policySchema = z.enum(["strict", "adopters", "signed"]);

/** The answer to the policy question from a form; throws `bad-input` for an answer that is not one. */
export function policyOf(form: FormData): Pick<OrganisationSettings, "policy" | "policySince"> {
  const policy = policySchema.safeParse(formText(form, "policy"));
  if (!policy.success) throw new AppError("bad-input", "Say how AI work is marked.", { hint: "Choose one of the three answers." });
  if (policy.data !== "signed") return { policy: policy.data, policySince: null };
  const since = z.iso.date().safeParse(formText(form, "since"));
  if (!since.success) throw new AppError("bad-input", "Signed everywhere needs the day since when.", { hint: "Give the first day on which every agent signed." });
  return { policy: "signed", policySince: since.data };
}
