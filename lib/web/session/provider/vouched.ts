/** What a provider vouches for, of somebody who signed in there. */
export interface Vouched {
  /** Id of the account, which never changes there. */
  readonly accountId: string;
  readonly name: string | null;
  /** As `mailAddress` gives it; null where the provider does not say that the address is verified. */
  readonly address: string | null;
  /** Whether they are active members of an organisation that the operator named. */
  readonly isForgeMember: boolean;
}
