/** `208,683`; a minus sign that is one (U+2212). */
export function formatCount(value: number): string {
  const digits = Math.abs(Math.round(value)).toString().replace(/\B(?=(\d{3})+$)/g, ",");
  return value < 0 && digits !== "0" ? `−${digits}` : digits;
}
