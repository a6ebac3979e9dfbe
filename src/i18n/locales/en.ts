import type { CodeFormat } from '../../domain/code.js'
import type { Messages } from '../messages.js'
import { plural } from '../plural.js'

export const en: Messages = {
  signIn: {
    title: 'Sign in',
    titleTo: appName => `Sign in to ${appName}`,
    subtitle: nouns => `Use your ${nouns}.`,
    methods: 'Ways to sign in',
    code: 'One-time code',
    qr: 'QR code',
    or: 'or',
    google: 'Continue with Google',
    lastUsed: 'Last used',
    terms: 'Terms of Service',
    privacy: 'Privacy Policy',
  },
  identifier: {
    oneOf: {
      two: (a, b) => `${a} or ${b}`,
      three: (a, b, c) => `${a}, ${b} or ${c}`,
    },
    names: { email: 'email', number: 'phone', wallet: 'wallet' },
    numberAlone: 'Phone number',
    nouns: { email: 'email', number: 'phone number', wallet: 'wallet' },
    examples: {
      email: 'an email address',
      number: 'a phone number (with + and country code)',
      wallet: 'a wallet address',
    },
    submit: 'Send code',
    retry: 'Try again',
    submitAnyway: 'Send code anyway',
    problems: {
      empty: nouns => `Enter your ${nouns}.`,
      unrecognised: examples => `We don’t recognise that. Enter ${examples}.`,
      'too-long': () => 'That’s too long. Enter just the address or number.',
      secret: () =>
        'That looks like a private key or recovery phrase. Never enter it on a website: anyone who has it can take your coins.',
      'email-incomplete': () => 'That email address isn’t complete. It should look like name@example.com.',
      'country-code-missing': () => 'Start with the country code, like +44\u00a07888\u00a0872720.',
      'number-too-short': () => 'That number is too short. Check for a missing digit.',
      'number-too-long': () => 'That number is too long. It can have up to 15 digits, with the country code.',
      'kind-not-taken': examples => `You can’t use that here. Enter ${examples}.`,
    },
    warnings: {
      'too-short': country =>
        `That number is too short for ${the(country)}. Check it, or send the code anyway.`,
      'too-long': country =>
        `That number is too long for ${the(country)}. Check it, or send the code anyway.`,
      'not-in-use': country =>
        `That doesn’t look like a number in ${the(country)}. Check it, or send the code anyway.`,
      mistyped: address => `Did you mean ${address}? Check it, or send the code anyway.`,
      checksum: currency => `That ${currency} address looks mistyped. Check it, or send the code anyway.`,
    },
  },
  country: {
    button: (country, dialCode) => `Country: ${country}, ${dialCode}`,
    choose: 'Choose a country',
    search: 'Search for a country',
    none: 'No country found.',
    list: 'Countries',
  },
  code: {
    title: 'Enter your code',
    sentTo: {
      email: 'Sent to',
      sms: 'Sent to',
      whatsapp: 'Sent on WhatsApp to',
      call: 'By phone call to',
      wallet: 'Sent to the wallet',
    },
    sentToSpoken: {
      email: domain => `Sent to your email address at ${domain}.`,
      sms: end => `Sent to your phone number ending in ${end}.`,
      whatsapp: end => `Sent on WhatsApp to your phone number ending in ${end}.`,
      call: end => `By phone call to your phone number ending in ${end}.`,
      wallet: end => `Sent to your wallet ending in ${end}.`,
    },
    sentByEmail: 'Sent to your email address',
    change: 'Change',
    label: ({ length, alphabet }) => `${length}-${alphabet === 'digits' ? 'digit' : 'character'} code`,
    hint: format => `We’ll check the code as soon as you’ve entered all ${size(format)}.`,
    incomplete: format => `Enter all ${size(format)} of the code.`,
    submit: 'Verify',
    resend: 'Resend code',
    resendIn: when => `Resend code ${when}`,
    openMail: name => `Open ${name}`,
    expiresIn: when => `Expires ${when}`,
    expired: 'This code has expired.',
    sendNew: 'Send a new code',
    otherNumber: 'use another number',
    noCode: {
      email: 'No code? Check your spam folder, or *use another way to sign in*.',
      sms: 'No code? Check your messages, or *use another way to sign in*.',
      whatsapp: 'No code? Check WhatsApp, or *use another way to sign in*.',
      call: 'No call? Check the number, or *use another way to sign in*.',
      wallet: 'No code? Check your wallet’s messages, or *use another way to sign in*.',
    },
    otherWay: { method: 'Use another way to sign in', number: 'Use another number' },
  },
  qr: {
    title: 'Sign in with your phone',
    name: host => `QR code to sign in to ${host}`,
    newCodeIn: when => `New code ${when}`,
    endsIn: when => `This code expires ${when}`,
    reconnecting: 'Reconnecting…',
    open: 'Open the Werify app on your phone',
    scan: 'Tap *Scan* and point it at this code',
    openApp: 'Open the Werify app',
    matchCode: code => `Check that your phone shows *${code}*`,
    caution: host =>
      `Only scan this code with the Werify app, and only if you opened *${host}* yourself. We never send QR codes in messages.`,
    scanned: 'Scanned. Approve the sign-in on your phone.',
    scannedBy: device => `Scanned with ${device}. Approve the sign-in there.`,
    expired: 'This code has expired',
    used: 'This code was used on another device. If that wasn’t you, open the app and sign out your devices.',
    denied: 'The sign-in was declined on your phone',
    showNew: 'Show a new code',
    notYou: 'You’re not signed in. Scan a new code with your own phone.',
  },
  phone: {
    scan: 'Scan the code with the Werify app.',
    onThisDevice: 'Use the Werify app on this device.',
    lookAtPhone: 'Check your phone',
    otherDevice: 'Use another device',
    useCode: 'Use a code instead',
  },
  back: 'Back',
  google: {
    finishing: 'Signing in with Google…',
    inApp: 'Google sign-in doesn’t work in this app. Open this page in your browser, or use a code.',
    cancelled: 'You cancelled signing in with Google.',
  },
  confirm: {
    title: name => `Sign in as *${name}*?`,
    titleNameless: 'Did you approve this sign-in on your phone?',
    caution: 'Not you? Someone else approved this sign-in.',
    account: {
      email: domain => `Email address at ${domain}`,
      number: end => `Phone number ending in ${end}`,
    },
    yes: 'Continue',
    no: 'Not me',
  },
  signedIn: {
    title: 'You’re signed in',
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
    creating: 'Creating a QR code…',
    waiting: 'Waiting for your phone.',
    signedIn: 'You’re signed in.',
  },
  offlineTitle: 'You’re offline',
  errors: {
    offline: 'What you typed is saved. We’ll try again when you’re back online.',
    network: 'We can’t reach the sign-in service. Check your connection and try again.',
    timeout: 'This is taking too long. Try again.',
    'not-loaded': 'We couldn’t load this part. Check your connection, then reload the page.',
    'widget-error': 'Something went wrong here. Start over, or reload the page.',
    'bad-response': 'We got an unexpected answer from the sign-in service. Try again in a moment.',
    'server-error': 'Something went wrong on our side.',
    'rate-limited': 'Too many attempts.',
    locked: 'Too many wrong codes. For security, sign-in is paused.',
    forbidden: 'Sign-in isn’t available here. Contact the site’s support.',
    'identifier-rejected': 'We can’t send a code there. Check for typos, or use another address or number.',
    'code-rejected': 'That code isn’t right.',
    'code-expired': 'That code no longer works. Send a new one.',
    'google-failed': 'We couldn’t sign you in with Google. Try again, or use another way.',
    rejected: 'We couldn’t sign you in. Try again, or use another way.',
  },
  startOver: 'Start over',
  triesLeft: count =>
    count === 0
      ? 'No attempts left. Send a new code.'
      : plural('en', count, { one: '# attempt left.', other: '# attempts left.' }),
  checkNewest: 'Check your latest message and try again.',
  tryAgain: when => `Try again ${when}`,
  retryIn: when => `Try again ${when}.`,
  retryLater: 'Wait a moment, then try again.',
}

function size({ length, alphabet }: CodeFormat): string {
  return `${length} ${alphabet === 'digits' ? 'digits' : 'characters'}`
}

/** Name of a country as it stands in a sentence: "the United Kingdom". */
function the(country: string): string {
  const takesArticle =
    /^(?:United|Isle)|^(?:Bahamas|Comoros|Gambia|Maldives|Philippines)$|(?:Islands|Netherlands|Republic|Territor(?:y|ies))$/
  return takesArticle.test(country) ? `the ${country}` : country
}
