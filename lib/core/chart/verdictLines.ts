/** Added lines by who wrote them. The first four are counted (their sum is n), bots and left-out lines stand beside. */
export interface VerdictLines {
  readonly proven: number;
  readonly declared: number;
  readonly unknown: number;
  readonly human: number;
  readonly bot: number;
  readonly leftOut: number;
}
