/**
 * How often each of `count` engineers is drawn in one resample with replacement, within the strata of the sample (adopters and others are drawn apart, so that their numbers stay).
 */
export function drawEngineers(groups: readonly (readonly number[])[], count: number, random: () => number): Uint8Array {
  const times = new Uint8Array(count);
  for (const group of groups) {
    for (let drawn = 0; drawn < group.length; drawn += 1) {
      const chosen = group[Math.floor(random() * group.length)] ?? 0;
      times[chosen] = (times[chosen] ?? 0) + 1;
    }
  }
  return times;
}
