import type { CodeFormat } from '../domain/code.js'
import type { IdentifierKind, IdentifierProblem } from '../domain/identifier.js'
import type { LoginErrorCode } from '../domain/login-error.js'

/** What an error's text may depend on. */
export interface ErrorDetails {
  /** Wrong codes that are still allowed; absent when the server does not say. */
  readonly attemptsLeft?: number | undefined
  /** How long to wait before the next try, in seconds; absent when the server does not say. */
  readonly waitSeconds?: number | undefined
}

/** Every sentence the widget says. A language that leaves one out does not compile. */
export interface Messages {
  readonly signIn: {
    readonly title: (appName: string | undefined) => string
    readonly subtitle: (kinds: readonly IdentifierKind[]) => string
    readonly methods: string
    readonly code: string
    readonly qr: string
    readonly or: string
    readonly google: string
  }
  readonly identifier: {
    readonly label: (kinds: readonly IdentifierKind[]) => string
    readonly submit: string
    readonly retry: string
    readonly problems: Readonly<Record<IdentifierProblem, (kinds: readonly IdentifierKind[]) => string>>
  }
  readonly code: {
    readonly title: string
    readonly sentTo: string
    readonly change: string
    readonly label: (format: CodeFormat) => string
    readonly hint: (format: CodeFormat) => string
    readonly incomplete: (format: CodeFormat) => string
    readonly submit: string
    readonly resend: string
    /** @param clock minutes and seconds, such as `0:24` */
    readonly resendIn: (clock: string) => string
    readonly expiresIn: (clock: string) => string
    readonly expired: string
    readonly sendNew: string
    /** The part between asterisks is the button that leads to another way. */
    readonly noCode: (kind: IdentifierKind) => string
  }
  readonly qr: {
    readonly title: string
    /** The accessible name of the picture. */
    readonly name: (host: string) => string
    readonly newCodeIn: (clock: string) => string
    readonly open: string
    /** The part between asterisks is what the phone's button says. */
    readonly scan: string
    readonly scanned: string
    readonly expired: string
    readonly used: string
    readonly denied: string
    readonly showNew: string
  }
  readonly signedIn: {
    readonly title: (firstName: string | undefined) => string
    readonly next: (appName: string | undefined) => string
  }
  readonly status: {
    readonly sending: string
    readonly sent: string
    readonly checking: string
    readonly creating: string
    readonly waiting: string
    readonly signedIn: string
  }
  readonly offline: { readonly title: string }
  readonly errors: Readonly<Record<LoginErrorCode, (details: ErrorDetails) => string>>
}
