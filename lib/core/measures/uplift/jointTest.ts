import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import jStat from "jstat";

/*
 * Question: may several effects all be nought? (the test of the trend before adoption)
 * Formula: W = θ′ V⁻¹ θ with V = Σ ψᵢ ψᵢ′; directions without variance are left out. With `engineers` given, W (n − k) ÷ (k (n − 1)) is compared with F(k, n − k)
 * (Hotelling), which is right for few; without, W with χ²(k).
 * Leaves out: nothing.
 * Example: one effect 2 with error 1: W = 4, p = 0.0455.
 * Source: Callaway and Sant’Anna (2021), §4.3; Hotelling, Annals of Mathematical Statistics 2 (1931).
 */

export interface JointTest {
  readonly statistic: number;
  readonly degrees: number;
  readonly p: number;
}

export function jointTest(effects: readonly number[], influences: readonly Float64Array[], engineers?: number): JointTest | null {
  if (effects.length === 0) return null;
  const variance = Matrix.from1DArray(effects.length, effects.length, influences.flatMap((one) => influences.map((other) => one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0))));
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(variance, { assumeSymmetric: true });
  const largest = Math.max(...realEigenvalues);
  let [statistic, degrees] = [0, 0];
  for (const [place, value] of realEigenvalues.entries()) {
    if (!(value > largest * 1e-9)) continue;
    const along = eigenvectorMatrix.getColumn(place).reduce((sum, part, index) => sum + part * (effects[index] ?? 0), 0);
    statistic += (along * along) / value;
    degrees += 1;
  }
  if (degrees === 0) return null;
  if (engineers === undefined) return { statistic, degrees, p: 1 - jStat.chisquare.cdf(statistic, degrees) };
  if (engineers <= degrees + 1) return null;
  const f = (statistic * (engineers - degrees)) / (degrees * (engineers - 1));
  return { statistic, degrees, p: 1 - jStat.centralF.cdf(f, degrees, engineers - degrees) };
}
