/** Where the name of a marker stands: its row above the plot, and the side of its line; without room the line has no name. */
export interface NamePlace {
  readonly row: number | null;
  readonly anchor: "start" | "end";
}

interface Placed { readonly x: number; readonly row: number | null; readonly from: number; readonly to: number }

const letterWidth = 6.6;

/**
 * Names of markers over `rows` rows above a plot, row 0 next to it, from `left` to `right` px. A line reaches up to its own name, so no name
 * stands where another line passes; hence the rightmost is placed first and the next one to the left goes over it.
 */
export function placeMarkers<Marker extends { readonly x: number; readonly label: string }>(markers: readonly Marker[], { left, right, rows }: { readonly left: number; readonly right: number; readonly rows: number }): (Marker & NamePlace)[] {
  const placed: Placed[] = [];
  const fits = (x: number, row: number, from: number, to: number): boolean => from >= left && to <= right && placed.every((other) => {
    const crossesMe = other.row !== null && other.row >= row && other.x > from - 2 && other.x < to;
    const crossesIt = other.row !== null && other.row <= row && x > other.from - 2 && x < other.to;
    return !crossesMe && !crossesIt && (other.row !== row || to <= other.from || from >= other.to);
  });
  const place = (marker: Marker): Marker & NamePlace => {
    const width = marker.label.length * letterWidth + 10;
    for (let row = 0; row < rows; row += 1) {
      for (const anchor of ["start", "end"] as const) {
        const from = anchor === "start" ? marker.x + 2 : marker.x - width - 2;
        if (!fits(marker.x, row, from, from + width)) continue;
        placed.push({ x: marker.x, row, from, to: from + width });
        return { ...marker, row, anchor };
      }
    }
    return { ...marker, row: null, anchor: "start" };
  };
  return markers.toSorted((a, b) => b.x - a.x).map(place).reverse();
}
