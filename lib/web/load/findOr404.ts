import "server-only";
import { forbidden, notFound } from "next/navigation";
import { AppError } from "@/lib/errors";

/** The answer of a question, or the page 404 where it says `not-found` (missing and not visible look the same), 403 where it says `restricted`. */
export async function findOr404<Found>(question: Promise<Found>): Promise<Found> {
  try {
    return await question;
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") notFound();
    if (error instanceof AppError && error.code === "restricted") forbidden();
    throw error;
  }
}
