import type { ClassFacts } from "./changeClass";
import type { FixSettings } from "./fixSettings";
import { matchesPattern } from "./matchesPattern";

/** Severity by labels alone; '' where none fits. */
export const severityOfLabels = (labels: readonly string[], { severities }: FixSettings): string => severities.find(({ label }) => labels.some((each) => matchesPattern(each, label)))?.severity ?? "";

/** How severe the problem of a change is: by the labels of its issues, else of its pull request. The order of the settings decides, so that of several issues the worst counts. */
export const severityOf = ({ issues, pull }: ClassFacts, settings: FixSettings): string => severityOfLabels(issues.flatMap(({ labels }) => labels), settings) || severityOfLabels(pull?.labels ?? [], settings);
