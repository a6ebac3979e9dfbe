import type { CodeFormat } from '../domain/code.js'
import type { IdentifierProblem } from '../domain/identifier.js'
import type { LoginErrorCode } from '../domain/login-error.js'
import type { Channel } from '../domain/channel.js'
import type { IdentifierNoun } from './identifier-nouns.js'

/** Sign that an identifier may be mistyped. */
export type IdentifierWarning = 'too-short' | 'too-long' | 'not-in-use' | 'mistyped' | 'checksum'

/**
 * All texts of the widget in one language. A language that leaves one out does not compile. Messages are whole sentences
 * in plain text, with their arguments inserted unchanged. `*asterisks*` mark the one part of a sentence that is
 * emphasised, or is a button.
 */
export interface Messages {
  readonly signIn: {
    readonly title: string
    readonly titleTo: (appName: string) => string
    /** @param nouns such as "email, phone number or wallet" */
    readonly subtitle: (nouns: string) => string
    /** Accessible name of the tab list. */
    readonly methods: string
    readonly code: string
    readonly qr: string
    readonly or: string
    readonly google: string
    /** Mark on the method of the last login. */
    readonly lastUsed: string
    /** Links to the host's own pages. */
    readonly terms: string
    readonly privacy: string
  }
  readonly identifier: {
    /** Kinds in a list, such as "email, phone or wallet". */
    readonly oneOf: {
      readonly two: (first: string, second: string) => string
      readonly three: (first: string, second: string, third: string) => string
    }
    /** Short, for the label of the field: "Email, phone or wallet". */
    readonly names: Readonly<Record<IdentifierNoun, string>>
    /** Label of a field for phone numbers alone. */
    readonly numberAlone: string
    /** In a sentence, after "your": "email", "phone number", "wallet". */
    readonly nouns: Readonly<Record<IdentifierNoun, string>>
    /** In a sentence, after "Enter": "an email address", "a phone number (with + …)". */
    readonly examples: Readonly<Record<IdentifierNoun, string>>
    readonly submit: string
    readonly retry: string
    /** Submit button after a warning. */
    readonly submitAnyway: string
    /** @param list `nouns` for `empty`, otherwise `examples`, as a list with "or" */
    readonly problems: Readonly<Record<IdentifierProblem, (list: string) => string>>
    /** @param subject name of the country of a number, right spelling of an email, or currency of a wallet */
    readonly warnings: Readonly<Record<IdentifierWarning, (subject: string) => string>>
  }
  readonly country: {
    /** Accessible name of the button: the country, and its dial code such as "+44". */
    readonly button: (country: string, dialCode: string) => string
    /** Accessible name of the popup, and of the button while there is no country. */
    readonly choose: string
    readonly search: string
    readonly none: string
    /** Accessible name of the list. */
    readonly list: string
  }
  readonly code: {
    readonly title: string
    /** Text before the address or number: "Sent to", or "Sent to the wallet". */
    readonly sentTo: Readonly<Record<Channel, string>>
    /**
     * Read out in place of a masked address or number, whose dots nobody wants to hear.
     *
     * @param end domain of an email address, otherwise the last characters
     */
    readonly sentToSpoken: Readonly<Record<Channel, (end: string) => string>>
    /** For a code that goes to the email address that the server has for a number. */
    readonly sentByEmail: string
    readonly change: string
    readonly label: (format: CodeFormat) => string
    readonly hint: (format: CodeFormat) => string
    readonly incomplete: (format: CodeFormat) => string
    readonly submit: string
    readonly resend: string
    /** @param when such as "in 24 seconds" */
    readonly resendIn: (when: string) => string
    /** Link to the mailbox that a code was sent to. @param name such as "Gmail" */
    readonly openMail: (name: string) => string
    /** @param when such as "in 3 minutes" */
    readonly expiresIn: (when: string) => string
    readonly expired: string
    readonly sendNew: string
    /** Takes the place of the marked part of `noCode` where the only other way to sign in is another number. */
    readonly otherNumber: string
    /** The marked part is a button to another way of signing in. */
    readonly noCode: Readonly<Record<Channel, string>>
    /** Button after an error that a code cannot get past: to another way of signing in, or to another number. */
    readonly otherWay: Readonly<Record<'method' | 'number', string>>
  }
  readonly qr: {
    readonly title: string
    /** Accessible name of the QR code. @param host such as "shop.example"; a title, where a page has no host */
    readonly name: (host: string) => string
    /** @param when such as "in 2 minutes" */
    readonly newCodeIn: (when: string) => string
    /** For a QR code that is not renewed automatically. @param when such as "in 2 minutes" */
    readonly endsIn: (when: string) => string
    readonly reconnecting: string
    readonly open: string
    /** The marked part is the button in the phone's app. */
    readonly scan: string
    /** Button that opens the app, shown on touch screens. */
    readonly openApp: string
    /** The code is marked. @param code match code, such as "42" */
    readonly matchCode: (code: string) => string
    /** Warning before scanning. The host is marked. @param host such as "shop.example" */
    readonly caution: (host: string) => string
    readonly scanned: string
    /** @param device name of the phone that scanned, such as "Sara’s phone" */
    readonly scannedBy: (device: string) => string
    readonly expired: string
    readonly used: string
    readonly denied: string
    readonly showNew: string
    /** Shown after "Not me", see `confirm`. */
    readonly notYou: string
  }
  /** More texts of the QR tab, which depend on where the phone is. */
  readonly phone: {
    /** Subtitle of the QR tab. */
    readonly scan: string
    /** Subtitle of the QR tab on a phone or a tablet, where a button opens the app. */
    readonly onThisDevice: string
    /** Shown over the QR code once a phone has scanned it. */
    readonly lookAtPhone: string
    /** Button that shows the QR code where a button opens the app. */
    readonly otherDevice: string
    /** Button that leads from there to the tab for one-time codes. */
    readonly useCode: string
  }
  /** Button that leads to the step before, where the next one did not load. */
  readonly back: string
  readonly google: {
    /** Shown after the redirect from Google, until the session is there. */
    readonly finishing: string
    /** Shown instead of the link in web views of apps, where Google refuses to sign in. */
    readonly inApp: string
    /** Shown after a person has cancelled at Google. */
    readonly cancelled: string
  }
  /** Question after a login with a phone, if the host sets `askIdentity`. */
  readonly confirm: {
    /** The name is marked. @param name of a person */
    readonly title: (name: string) => string
    /** Title without a name, if the server gives none. */
    readonly titleNameless: string
    readonly caution: string
    /**
     * Read out in place of the masked address or number of the account.
     *
     * @param end domain of an email address, otherwise the last characters
     */
    readonly account: Readonly<Record<'email' | 'number', (end: string) => string>>
    readonly yes: string
    readonly no: string
  }
  readonly signedIn: {
    readonly title: string
    readonly titleFor: (firstName: string) => string
    /** Title after a login that verifies an identifier and gives no token. */
    readonly verified: Readonly<Record<IdentifierNoun, string>>
    readonly next: string
    readonly nextTo: (appName: string) => string
  }
  /** Announcements to screen readers, one for each step. */
  readonly status: {
    readonly sending: string
    readonly sent: string
    readonly checking: string
    readonly creating: string
    readonly waiting: string
    readonly signedIn: string
  }
  readonly offlineTitle: string
  /** Error, and the next thing to do. Tries and waits are added with the messages below. */
  readonly errors: Readonly<Record<LoginErrorCode, string>>
  /** Button after `widget-error`: the login starts from the beginning. */
  readonly startOver: string
  /** Added to `code-rejected`: number of wrong codes that are still allowed. With 0 a new code is needed. */
  readonly triesLeft: (count: number) => string
  /** Added to `code-rejected`, if the server does not say how many. */
  readonly checkNewest: string
  /** Label of a submit button during a wait. @param when such as "in 37 seconds" */
  readonly tryAgain: (when: string) => string
  /** Added to `rate-limited` and `locked`. @param when such as "in 37 seconds" */
  readonly retryIn: (when: string) => string
  /** Added to `rate-limited` and `locked`, if the server names no wait. */
  readonly retryLater: string
}
