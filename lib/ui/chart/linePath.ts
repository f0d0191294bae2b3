/** SVG path of a series; null breaks it, a lone point becomes a short dash. `x` and `y` are px. */
export function linePath(values: readonly (number | null)[], x: (index: number) => number, y: (value: number) => number): string {
  let isOpen = false;
  return values.map((value, index) => {
    if (value === null) {
      isOpen = false;
      return "";
    }
    const point = `${x(index).toFixed(1)} ${y(value).toFixed(1)}`;
    const command = isOpen ? `L${point}` : `M${point}h.01`;
    isOpen = true;
    return command;
  }).join("");
}
