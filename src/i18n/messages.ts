import type { CodeFormat } from '../domain/code.js'
import type { IdentifierProblem } from '../domain/identifier.js'
import type { LoginErrorCode } from '../domain/login-error.js'

/** What identifiers are called together: a mobile number and any other are both numbers to a person. */
export type IdentifierNoun = 'email' | 'number' | 'wallet'

/** How a code reaches a person. */
export type Channel = 'email' | 'sms' | 'wallet'

/** What looks odd about an identifier, and may be right all the same. */
export type IdentifierDoubt = 'too-short' | 'too-long' | 'not-in-use' | 'checksum'

/**
 * Every sentence the widget says. A language that leaves one out does not compile. Messages are whole sentences and
 * plain text; where one takes an argument, that is put in as it is. `*asterisks*` mark the one part of a sentence
 * that is drawn in another way.
 */
export interface Messages {
  readonly signIn: {
    readonly title: string
    readonly titleTo: (appName: string) => string
    /** @param nouns such as "email, phone or wallet address" */
    readonly subtitle: (nouns: string) => string
    /** The name of the row of tabs. */
    readonly methods: string
    readonly code: string
    readonly qr: string
    readonly or: string
    readonly google: string
  }
  readonly identifier: {
    /** Short, as in the label of the field "Email, phone or wallet". */
    readonly names: Readonly<Record<IdentifierNoun, string>>
    /** In a sentence, after "your": "email", "phone", "wallet address". */
    readonly nouns: Readonly<Record<IdentifierNoun, string>>
    /** In a sentence, after "Enter": "an email address", "a phone number that starts with + …". */
    readonly examples: Readonly<Record<IdentifierNoun, string>>
    readonly submit: string
    readonly retry: string
    /** After a doubt was shown. */
    readonly submitAnyway: string
    /** @param what for `empty` the nouns, otherwise the examples, as a list with "or" */
    readonly problems: Readonly<Record<IdentifierProblem, (what: string) => string>>
    /** @param subject the country of a number as that language names it, or the currency of a wallet */
    readonly doubts: Readonly<Record<IdentifierDoubt, (subject: string) => string>>
  }
  readonly country: {
    /** The name of the button: the country, and its code such as "+44". */
    readonly button: (country: string, dialCode: string) => string
    readonly search: string
    readonly none: string
  }
  readonly code: {
    readonly title: string
    /** "Sent to", before the address or number; for a wallet, "Sent to the wallet". */
    readonly sentTo: Readonly<Record<Channel, string>>
    readonly change: string
    readonly label: (format: CodeFormat) => string
    readonly hint: (format: CodeFormat) => string
    readonly incomplete: (format: CodeFormat) => string
    readonly submit: string
    readonly resend: string
    /** @param when such as "in 24 seconds" */
    readonly resendIn: (when: string) => string
    /** @param when such as "in 3 minutes" */
    readonly expiresIn: (when: string) => string
    readonly expired: string
    readonly sendNew: string
    /** The button that leads to another way, when the code leads nowhere. */
    readonly otherWay: string
    /** The marked part is the button that leads to another way. */
    readonly noCode: Readonly<Record<Channel, string>>
  }
  readonly qr: {
    readonly title: string
    /** The accessible name of the picture. @param host such as "shop.example" */
    readonly name: (host: string) => string
    /** @param when such as "in 2 minutes" */
    readonly newCodeIn: (when: string) => string
    /** Of a code that no other follows by itself. @param when such as "in 2 minutes" */
    readonly endsIn: (when: string) => string
    readonly reconnecting: string
    readonly open: string
    /** The marked part is what the phone's button says. */
    readonly scan: string
    /** On a phone, the button that leads to the app on it. */
    readonly openApp: string
    /** The code is marked. @param code a few letters or digits, such as "42" */
    readonly matchCode: (code: string) => string
    /** What to look out for before scanning. The host is marked. @param host such as "shop.example" */
    readonly caution: (host: string) => string
    readonly scanned: string
    readonly expired: string
    readonly used: string
    readonly denied: string
    readonly showNew: string
    /** After "Not me", see `confirm`. */
    readonly notYou: string
  }
  readonly google: {
    /** While it is found out who came back. */
    readonly finishing: string
    /** In place of the link, inside apps where Google signs nobody in. */
    readonly inApp: string
  }
  /** Asked after a login with a phone, where the host wants it. */
  readonly confirm: {
    /** The name is marked. @param name of a person, or their address or number */
    readonly title: (name: string) => string
    /** Where the server gives no name. */
    readonly titleNameless: string
    readonly caution: string
    readonly yes: string
    readonly no: string
  }
  readonly signedIn: {
    readonly title: string
    readonly titleFor: (firstName: string) => string
    /** Where a code proves that an address or number is theirs, and nobody is signed in by that. */
    readonly verified: Readonly<Record<IdentifierNoun, string>>
    readonly next: string
    readonly nextTo: (appName: string) => string
  }
  /** What screen readers are told, once per step. */
  readonly status: {
    readonly sending: string
    readonly sent: string
    readonly checking: string
    readonly creating: string
    readonly waiting: string
    readonly signedIn: string
  }
  readonly offlineTitle: string
  /** What went wrong, and what to do. What follows about tries and waiting is in `tries` and `later`. */
  readonly errors: Readonly<Record<LoginErrorCode, string>>
  /** After `code-rejected`: how many wrong codes are still allowed. With 0, that a new one is needed. */
  readonly triesLeft: (count: number) => string
  /** After `code-rejected`, when the server does not say how many. */
  readonly checkNewest: string
  /** The button that waits. @param when such as "in 37 seconds" */
  readonly tryAgain: (when: string) => string
  /** After `rate-limited` and `locked`. @param when such as "in 37 seconds" */
  readonly retryIn: (when: string) => string
  /** After `rate-limited` and `locked`, when the server does not say how long. */
  readonly retryLater: string
}
