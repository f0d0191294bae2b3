/** What of jStat is used; the package brings no types. */
declare module "jstat" {
  interface JStat {
    readonly gamma: { inv(p: number, shape: number, scale: number): number };
    readonly binomial: { cdf(k: number, n: number, p: number): number };
  }
  const jStat: JStat;
  export default jStat;
}
