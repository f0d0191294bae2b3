import { readEnv } from "@/lib/env";

/** True where the site shows the invented organisation: every page says so. */
export const isDemo = (): boolean => readEnv().isDemo;
