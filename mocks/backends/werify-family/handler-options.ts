/** Options that the handlers of all Werify servers have. */
export interface WerifyFamilyHandlerOptions {
  /**
   * Adds machine-readable details to errors: `code`, `attempts_left`, `retry_after`. The documented servers send none.
   * @default true
   */
  readonly errorDetails?: boolean | undefined
  /**
   * Refuses requests outside the contract with 422, and says in words what is outside. The real servers take more than
   * their documentation has, and so do these handlers by default. @default false
   */
  readonly strict?: boolean | undefined
}
