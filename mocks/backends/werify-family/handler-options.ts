/** What the handlers of the family can be told. */
export interface FamilyHandlerOptions {
  /**
   * Whether refusals say why in words for machines (`code`, `attempts_left`, `retry_after`). The documented
   * servers say nothing of the kind. @default true
   */
  readonly explain?: boolean
}
