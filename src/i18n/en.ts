import type { CodeFormat } from '../domain/code.js'
import type { IdentifierKind } from '../domain/identifier.js'
import type { ErrorDetails, Messages } from './messages.js'

export const en: Messages = {
  signIn: {
    title: appName => (appName === undefined ? 'Sign in' : `Sign in to ${appName}`),
    subtitle: kinds => `Use your ${either(names(kinds, 'wallet address'))}.`,
    methods: 'Ways to sign in',
    code: 'Code',
    qr: 'QR code',
    or: 'or',
    google: 'Continue with Google',
  },
  identifier: {
    label: kinds => capitalised(either(names(kinds, 'wallet'))),
    submit: 'Send code',
    retry: 'Try again',
    problems: {
      empty: kinds => `Enter your ${either(names(kinds, 'wallet address'))}.`,
      unrecognised: kinds => `That is not one we know. Enter ${either(examples(kinds))}.`,
      'too-long': () => 'That is too long. Check that only the address or number is there.',
      'email-incomplete': () => 'That email address is not complete. It looks like name@example.com.',
      'country-code-missing': () => 'Start with the country code, as in +44 7888 872720.',
      'number-too-short': () => 'That number is too short. Check that no digit is missing.',
      'number-too-long': () =>
        'That number is too long. A number has 15 digits at most, with its country code.',
      'kind-not-taken': kinds => `That cannot be used here. Enter ${either(examples(kinds))}.`,
    },
  },
  code: {
    title: 'Enter your code',
    sentTo: 'Sent to',
    change: 'Change',
    label: ({ length, alphabet }) => `${length}-${alphabet === 'digits' ? 'digit' : 'character'} code`,
    hint: format => `The code has ${size(format)}, and is checked as soon as it is complete.`,
    incomplete: format => `Enter all ${size(format)} of the code.`,
    submit: 'Verify',
    resend: 'Resend code',
    resendIn: clock => `Resend code in ${clock}`,
    expiresIn: clock => `Expires in ${clock}`,
    expired: 'This code has expired.',
    sendNew: 'Send a new code',
    noCode: kind =>
      `No code? Check your ${kind === 'email' ? 'spam folder' : 'messages'}, or *use another way to sign in*.`,
  },
  qr: {
    title: 'Sign in with your phone',
    name: host => `QR code to sign in to ${host}`,
    newCodeIn: clock => `New code in ${clock}`,
    open: 'Open the Werify app on your phone',
    scan: 'Tap *Scan* and point it at this code',
    scanned: 'Scanned. Approve the sign-in on your phone.',
    expired: 'This code has expired',
    used: 'This code was used on another device. If that was not you, open the app and sign out your devices.',
    denied: 'The sign-in was declined on your phone',
    showNew: 'Show a new code',
  },
  signedIn: {
    title: firstName => (firstName === undefined ? 'You are signed in' : `Welcome back, ${firstName}`),
    next: appName => (appName === undefined ? 'One moment…' : `Taking you to ${appName}…`),
  },
  status: {
    sending: 'Sending the code…',
    sent: 'Code sent.',
    checking: 'Checking the code…',
    creating: 'Making a QR code…',
    waiting: 'Waiting for your phone.',
    signedIn: 'You are signed in.',
  },
  offline: { title: 'You are offline' },
  errors: {
    offline: () => 'What you typed is kept. We will try again when you are back.',
    network: () => 'The sign-in service cannot be reached. Check your connection and try again.',
    timeout: () => 'This is taking too long. Try again.',
    'not-loaded': () => 'A part of this page did not load. Check your connection, then reload the page.',
    'bad-response': () =>
      'The sign-in service gave an answer that makes no sense. Try again in a little while.',
    'server-error': () => 'Something went wrong on our side. Try again.',
    'rate-limited': details => `Too many tries. ${later(details)}`,
    locked: details => `Too many wrong codes. ${later(details)}`,
    forbidden: () => 'Sign-in is not available here. Contact the site.',
    'identifier-rejected': () => 'No code can be sent there. Check it, or use another address or number.',
    'code-rejected': ({ attemptsLeft }) => `That code is not right. ${triesLeft(attemptsLeft)}`,
    'code-expired': () => 'That code is no longer good. Send a new one.',
    rejected: () => 'Sign-in could not continue. Try again, or use another way.',
  },
}

function names(kinds: readonly IdentifierKind[], wallet: string): string[] {
  return [
    ...(kinds.includes('email') ? ['email'] : []),
    ...(takesNumbers(kinds) ? ['phone'] : []),
    ...(kinds.includes('crypto') ? [wallet] : []),
  ]
}

function examples(kinds: readonly IdentifierKind[]): string[] {
  return [
    ...(kinds.includes('email') ? ['an email address'] : []),
    ...(takesNumbers(kinds) ? ['a phone number that starts with + and the country code'] : []),
    ...(kinds.includes('crypto') ? ['a wallet address'] : []),
  ]
}

function takesNumbers(kinds: readonly IdentifierKind[]): boolean {
  return kinds.includes('mobile') || kinds.includes('phone')
}

function either(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function size({ length, alphabet }: CodeFormat): string {
  return `${length} ${alphabet === 'digits' ? 'digits' : 'characters'}`
}

function triesLeft(attemptsLeft: number | undefined): string {
  if (attemptsLeft === undefined) return 'Check the newest message, and try again.'
  if (attemptsLeft === 0) return 'No tries left: send a new code.'
  return attemptsLeft === 1 ? '1 try left.' : `${attemptsLeft} tries left.`
}

function later({ waitSeconds }: ErrorDetails): string {
  if (waitSeconds === undefined || waitSeconds <= 0) return 'Wait a little, then try again.'
  if (waitSeconds < 60) return `Try again in ${waitSeconds} ${waitSeconds === 1 ? 'second' : 'seconds'}.`
  const minutes = Math.ceil(waitSeconds / 60)
  if (minutes < 60) return `Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`
  const hours = Math.ceil(minutes / 60)
  return hours < 24 ? `Try again in ${hours} ${hours === 1 ? 'hour' : 'hours'}.` : 'Try again tomorrow.'
}
