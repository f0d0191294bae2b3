/** The distributions of jstat that are used here; the package has no types of its own. */
declare module "jstat" {
  interface OneParameter { cdf(x: number, a: number): number; inv(p: number, a: number): number }
  interface TwoParameters { cdf(x: number, a: number, b: number): number; inv(p: number, a: number, b: number): number }
  const jStat: {
    readonly normal: TwoParameters;
    readonly studentt: OneParameter;
    readonly chisquare: OneParameter;
    readonly centralF: TwoParameters;
    /** Shape and scale. */
    readonly gamma: TwoParameters;
    readonly beta: TwoParameters;
  };
  export default jStat;
}
