import type { CodeFormat } from '../../domain/code.js'
import type { Messages } from '../messages.js'
import { plural } from '../plural.js'

export const en: Messages = {
  signIn: {
    title: 'Sign in',
    titleTo: appName => `Sign in to ${appName}`,
    subtitle: nouns => `Use your ${nouns}.`,
    methods: 'Ways to sign in',
    code: 'Code',
    qr: 'QR code',
    or: 'or',
    google: 'Continue with Google',
  },
  identifier: {
    names: { email: 'email', number: 'phone', wallet: 'wallet' },
    nouns: { email: 'email', number: 'phone', wallet: 'wallet address' },
    examples: {
      email: 'an email address',
      number: 'a phone number that starts with + and the country code',
      wallet: 'a wallet address',
    },
    submit: 'Send code',
    retry: 'Try again',
    submitAnyway: 'Send code anyway',
    problems: {
      empty: nouns => `Enter your ${nouns}.`,
      unrecognised: examples => `That is not one we know. Enter ${examples}.`,
      'too-long': () => 'That is too long. Check that only the address or number is there.',
      'email-incomplete': () => 'That email address is not complete. It looks like name@example.com.',
      'country-code-missing': () => 'Start with the country code, as in +44 7888 872720.',
      'number-too-short': () => 'That number is too short. Check that no digit is missing.',
      'number-too-long': () =>
        'That number is too long. A number has 15 digits at most, with its country code.',
      'kind-not-taken': examples => `That cannot be used here. Enter ${examples}.`,
    },
    doubts: {
      'too-short': country =>
        `That number is too short for ${the(country)}. Check it, or send the code anyway.`,
      'too-long': country =>
        `That number is too long for ${the(country)}. Check it, or send the code anyway.`,
      'not-in-use': country =>
        `No number in ${the(country)} looks like that. Check it, or send the code anyway.`,
      checksum: currency =>
        `That ${currency} address has a typing mistake, by its check digits. Check it, or send the code anyway.`,
    },
  },
  country: {
    button: (country, dialCode) => `Country: ${country}, ${dialCode}`,
    search: 'Search for a country',
    none: 'No country is called that.',
  },
  code: {
    title: 'Enter your code',
    sentTo: { email: 'Sent to', sms: 'Sent to', wallet: 'Sent to the wallet' },
    change: 'Change',
    label: ({ length, alphabet }) => `${length}-${alphabet === 'digits' ? 'digit' : 'character'} code`,
    hint: format => `The code has ${size(format)}, and is checked as soon as it is complete.`,
    incomplete: format => `Enter all ${size(format)} of the code.`,
    submit: 'Verify',
    resend: 'Resend code',
    resendIn: when => `Resend code ${when}`,
    expiresIn: when => `Expires ${when}`,
    expired: 'This code has expired.',
    sendNew: 'Send a new code',
    otherWay: 'Use another way to sign in',
    noCode: {
      email: 'No code? Check your spam folder, or *use another way to sign in*.',
      sms: 'No code? Check your messages, or *use another way to sign in*.',
      wallet: 'No code? Check your wallet’s messages, or *use another way to sign in*.',
    },
  },
  qr: {
    title: 'Sign in with your phone',
    name: host => `QR code to sign in to ${host}`,
    newCodeIn: when => `New code ${when}`,
    endsIn: when => `This code ends ${when}`,
    reconnecting: 'Reconnecting…',
    open: 'Open the Werify app on your phone',
    scan: 'Tap *Scan* and point it at this code',
    openApp: 'Open the Werify app',
    matchCode: code => `Your phone must show: *${code}*`,
    caution: host =>
      `Scan it only with the Werify app, and only if you opened *${host}* yourself. We never send QR codes in messages.`,
    scanned: 'Scanned. Approve the sign-in on your phone.',
    expired: 'This code has expired',
    used: 'This code was used on another device. If that was not you, open the app and sign out your devices.',
    denied: 'The sign-in was declined on your phone',
    showNew: 'Show a new code',
    notYou: 'You are not signed in. Scan a new code with your own phone.',
  },
  google: {
    finishing: 'Signing in with Google…',
    inApp: 'Google does not work in this app. Open this page in your browser, or use a code.',
  },
  confirm: {
    title: name => `Sign in as *${name}*?`,
    titleNameless: 'Did you approve this on your phone?',
    caution: 'If this is not you, somebody else approved the sign-in.',
    yes: 'Continue',
    no: 'Not me',
  },
  signedIn: {
    title: 'You are signed in',
    titleFor: firstName => `Welcome back, ${firstName}`,
    verified: {
      email: 'Your email address is verified',
      number: 'Your number is verified',
      wallet: 'Your wallet is verified',
    },
    next: 'One moment…',
    nextTo: appName => `Taking you to ${appName}…`,
  },
  status: {
    sending: 'Sending the code…',
    sent: 'Code sent.',
    checking: 'Checking the code…',
    creating: 'Making a QR code…',
    waiting: 'Waiting for your phone.',
    signedIn: 'You are signed in.',
  },
  offlineTitle: 'You are offline',
  errors: {
    offline: 'What you typed is kept. We will try again when you are back.',
    network: 'The sign-in service cannot be reached. Check your connection and try again.',
    timeout: 'This is taking too long. Try again.',
    'not-loaded': 'This part could not be loaded. Check your connection, then reload the page.',
    'bad-response': 'The sign-in service gave an answer that makes no sense. Try again in a little while.',
    'server-error': 'Something went wrong on our side. Try again.',
    'rate-limited': 'Too many tries.',
    locked: 'Too many wrong codes.',
    forbidden: 'Sign-in is not available here. Contact the site.',
    'identifier-rejected': 'No code can be sent there. Check it, or use another address or number.',
    'code-rejected': 'That code is not right.',
    'code-expired': 'That code is no longer good. Send a new one.',
    'google-failed': 'The sign-in with Google did not finish. Try again, or use another way.',
    rejected: 'Sign-in could not continue. Try again, or use another way.',
  },
  triesLeft: count =>
    count === 0
      ? 'No tries left: send a new code.'
      : plural('en', count, { one: '# try left.', other: '# tries left.' }),
  checkNewest: 'Check the newest message, and try again.',
  tryAgain: when => `Try again ${when}`,
  retryIn: when => `Try again ${when}.`,
  retryLater: 'Wait a little, then try again.',
}

function size({ length, alphabet }: CodeFormat): string {
  return `${length} ${alphabet === 'digits' ? 'digits' : 'characters'}`
}

/** A country as it is called in a sentence: "the United Kingdom". */
function the(country: string): string {
  const takesArticle = /^(?:United|Netherlands|Philippines|Bahamas|Isle)|(?:Islands|Republic)$/
  return takesArticle.test(country) ? `the ${country}` : country
}
