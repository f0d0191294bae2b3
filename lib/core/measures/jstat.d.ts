/** The distributions of jStat that are used; the package brings no types. */
declare module "jstat" {
  interface OneParameter { cdf(x: number, a: number): number; inv(p: number, a: number): number }
  interface TwoParameters { cdf(x: number, a: number, b: number): number; inv(p: number, a: number, b: number): number }
  interface JStat {
    readonly normal: TwoParameters;
    readonly studentt: OneParameter;
    readonly chisquare: OneParameter;
    readonly centralF: TwoParameters;
    /** Shape and scale. */
    readonly gamma: TwoParameters;
    readonly binomial: { cdf(k: number, n: number, p: number): number };
  }
  const jStat: JStat;
  export default jStat;
}
