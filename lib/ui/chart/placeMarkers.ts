/** Staggers the names of markers over at most `rows` rows (three; one where brackets stand below); a name that still has no room keeps its line and loses its name. */
export function placeMarkers<Marker extends { readonly x: number; readonly label: string }>(markers: readonly Marker[], end: number, rows = 3): (Marker & { readonly row: number | null })[] {
  const ends: number[] = [];
  return markers.map((marker) => {
    const width = marker.label.length * 6.6 + 12;
    const row = [0, 1, 2].slice(0, rows).find((each) => (ends[each] ?? -Infinity) <= marker.x) ?? null;
    if (row === null || marker.x + width > end) return { ...marker, row: null };
    ends[row] = marker.x + width;
    return { ...marker, row };
  });
}
