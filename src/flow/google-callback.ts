/** OAuth callback: its query, and the `state` this tab stored. Compare before trusting (RFC 6749, 10.12). */
export interface GoogleCallback {
  /** Query of the address that the server redirected to. */
  readonly query: string
  /** Query parameter with the returned `state`. @default 'state' */
  readonly stateParameter?: string | undefined
  /** The `state` that this tab stored; empty if it stored none. */
  readonly expectedState: string
}
