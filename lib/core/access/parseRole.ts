import { z } from "zod";
import { AppError } from "@/lib/errors";
import type { Role } from "./may";

const roleSchema = z.enum(["owner", "lead", "member", "viewer"]);

/** A role as a form names it. Throws `bad-input`. */
export function parseRole(text: string): Role {
  const parsed = roleSchema.safeParse(text);
  if (!parsed.success) throw new AppError("bad-input", "There is no such role.", { hint: "There are owner, lead, member and viewer." });
  return parsed.data;
}
