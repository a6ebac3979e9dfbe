import type { CodeFormat } from '../../domain/code.js'
import type { Messages } from '../messages.js'
import { plural } from '../plural.js'

export const de: Messages = {
  signIn: {
    title: 'Anmelden',
    titleTo: appName => `Bei ${appName} anmelden`,
    subtitle: nouns => `Nutzen Sie Ihre ${nouns}.`,
    methods: 'Anmeldeoptionen',
    code: 'Code',
    qr: 'QR-Code',
    or: 'oder',
    google: 'Weiter mit Google',
  },
  identifier: {
    names: { email: 'E-Mail', number: 'Telefon', wallet: 'Wallet' },
    nouns: { email: 'E-Mail-Adresse', number: 'Telefonnummer', wallet: 'Wallet-Adresse' },
    examples: {
      email: 'eine E-Mail-Adresse',
      number: 'eine Telefonnummer (mit + und Ländervorwahl)',
      wallet: 'eine Wallet-Adresse',
    },
    submit: 'Code senden',
    retry: 'Erneut versuchen',
    submitAnyway: 'Code trotzdem senden',
    problems: {
      empty: nouns => `Geben Sie Ihre ${nouns} ein.`,
      unrecognised: examples => `Das haben wir nicht erkannt. Geben Sie ${examples} ein.`,
      'too-long': () => 'Das ist zu lang. Geben Sie nur die Adresse oder Nummer ein.',
      'email-incomplete': () =>
        'Diese E-Mail-Adresse ist unvollständig. Richtig ist die Form name@example.com.',
      'country-code-missing': () => 'Beginnen Sie mit der Ländervorwahl, zum Beispiel +49 171 3920012.',
      'number-too-short': () => 'Diese Nummer ist zu kurz. Prüfen Sie, ob eine Ziffer fehlt.',
      'number-too-long': () =>
        'Diese Nummer ist zu lang. Mit Ländervorwahl hat eine Nummer höchstens 15 Ziffern.',
      'kind-not-taken': examples => `Das ist hier nicht möglich. Geben Sie ${examples} ein.`,
    },
    doubts: {
      'too-short': country =>
        `Für dieses Land (${country}) ist die Nummer zu kurz. Prüfen Sie die Nummer oder senden Sie den Code trotzdem.`,
      'too-long': country =>
        `Für dieses Land (${country}) ist die Nummer zu lang. Prüfen Sie die Nummer oder senden Sie den Code trotzdem.`,
      'not-in-use': country =>
        `In diesem Land (${country}) gibt es keine solchen Nummern. Prüfen Sie die Nummer oder senden Sie den Code trotzdem.`,
      checksum: currency =>
        `Diese ${currency.replaceAll(' ', '-')}-Adresse enthält einen Tippfehler: Die Prüfzeichen stimmen nicht. Prüfen Sie die Adresse oder senden Sie den Code trotzdem.`,
    },
  },
  country: {
    button: (country, dialCode) => `Land: ${country}, ${dialCode}`,
    search: 'Land suchen',
    none: 'Kein Land heißt so.',
  },
  code: {
    title: 'Code eingeben',
    sentTo: { email: 'Gesendet an', sms: 'Gesendet an', wallet: 'Gesendet an die Wallet' },
    change: 'Ändern',
    label: format => `Code mit ${size(format)}`,
    hint: format => `Der Code hat ${size(format)} und wird geprüft, sobald er vollständig ist.`,
    incomplete: format => `Geben Sie alle ${size(format)} des Codes ein.`,
    submit: 'Bestätigen',
    resend: 'Code erneut senden',
    resendIn: when => `Erneut senden ${when}`,
    expiresIn: when => `Läuft ${when} ab`,
    expired: 'Dieser Code ist abgelaufen.',
    sendNew: 'Neuen Code anfordern',
    otherWay: 'Melden Sie sich anders an',
    noCode: {
      email: 'Kein Code? Sehen Sie im Spam-Ordner nach oder *melden Sie sich anders an*.',
      sms: 'Kein Code? Sehen Sie in Ihren Nachrichten nach oder *melden Sie sich anders an*.',
      wallet: 'Kein Code? Sehen Sie in den Nachrichten Ihrer Wallet nach oder *melden Sie sich anders an*.',
    },
  },
  qr: {
    title: 'Mit dem Smartphone anmelden',
    name: host => `QR-Code zum Anmelden bei ${host}`,
    newCodeIn: when => `Neuer Code ${when}`,
    endsIn: when => `Dieser Code läuft ${when} ab`,
    reconnecting: 'Verbindung wird wiederhergestellt\u00a0…',
    open: 'Öffnen Sie die Werify-App auf Ihrem Smartphone',
    scan: 'Tippen Sie auf *Scannen* und richten Sie die Kamera auf diesen Code',
    openApp: 'Werify-App öffnen',
    matchCode: code => `Ihr Smartphone muss Folgendes zeigen: *${code}*`,
    caution: host =>
      `Scannen Sie ihn nur mit der Werify-App und nur, wenn Sie *${host}* selbst geöffnet haben. Wir senden nie QR-Codes in Nachrichten.`,
    scanned: 'Gescannt. Bestätigen Sie die Anmeldung auf Ihrem Smartphone.',
    expired: 'Dieser Code ist abgelaufen',
    used: 'Dieser Code wurde auf einem anderen Gerät verwendet. Falls Sie das nicht waren, öffnen Sie die App und melden Sie Ihre Geräte ab.',
    denied: 'Die Anmeldung wurde auf Ihrem Smartphone abgelehnt',
    showNew: 'Neuen Code anzeigen',
    notYou: 'Sie sind nicht angemeldet. Scannen Sie einen neuen Code mit Ihrem eigenen Smartphone.',
  },
  google: {
    finishing: 'Anmeldung mit Google\u00a0…',
    inApp:
      'In dieser App ist die Anmeldung mit Google nicht möglich. Öffnen Sie diese Seite in Ihrem Browser oder verwenden Sie einen Code.',
  },
  confirm: {
    title: name => `Als *${name}* anmelden?`,
    titleNameless: 'Haben Sie das auf Ihrem Smartphone bestätigt?',
    caution: 'Wenn Sie das nicht sind, hat jemand anderes die Anmeldung bestätigt.',
    yes: 'Weiter',
    no: 'Das bin ich nicht',
  },
  signedIn: {
    title: 'Sie sind angemeldet',
    titleFor: firstName => `Willkommen zurück, ${firstName}`,
    verified: {
      email: 'Ihre E-Mail-Adresse ist bestätigt',
      number: 'Ihre Nummer ist bestätigt',
      wallet: 'Ihre Wallet ist bestätigt',
    },
    next: 'Einen Moment\u00a0…',
    nextTo: appName => `Weiter zu ${appName}\u00a0…`,
  },
  status: {
    sending: 'Code wird gesendet\u00a0…',
    sent: 'Code gesendet.',
    checking: 'Code wird geprüft\u00a0…',
    creating: 'QR-Code wird erstellt\u00a0…',
    waiting: 'Warten auf Ihr Smartphone.',
    signedIn: 'Sie sind angemeldet.',
  },
  offlineTitle: 'Sie sind offline',
  errors: {
    offline: 'Ihre Eingabe bleibt erhalten. Wir versuchen es erneut, sobald Sie wieder online sind.',
    network:
      'Der Anmeldedienst ist nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
    timeout: 'Das dauert zu lange. Versuchen Sie es erneut.',
    'not-loaded':
      'Dieser Teil konnte nicht geladen werden. Prüfen Sie Ihre Verbindung und laden Sie die Seite neu.',
    'bad-response': 'Die Antwort des Anmeldedienstes war unverständlich. Versuchen Sie es in Kürze erneut.',
    'server-error': 'Bei uns ist etwas schiefgegangen. Versuchen Sie es erneut.',
    'rate-limited': 'Zu viele Versuche.',
    locked: 'Zu viele falsche Codes.',
    forbidden: 'Die Anmeldung ist hier nicht möglich. Wenden Sie sich an den Support der Website.',
    'identifier-rejected':
      'Dorthin kann kein Code gesendet werden. Prüfen Sie die Eingabe oder nutzen Sie eine andere Adresse oder Nummer.',
    'code-rejected': 'Dieser Code ist nicht richtig.',
    'code-expired': 'Dieser Code ist nicht mehr gültig. Fordern Sie einen neuen an.',
    'google-failed':
      'Die Anmeldung mit Google wurde nicht abgeschlossen. Versuchen Sie es erneut oder melden Sie sich anders an.',
    rejected:
      'Die Anmeldung konnte nicht fortgesetzt werden. Versuchen Sie es erneut oder melden Sie sich anders an.',
  },
  triesLeft: count =>
    count === 0
      ? 'Keine Versuche mehr: Fordern Sie einen neuen Code an.'
      : plural('de', count, { one: 'Noch # Versuch.', other: 'Noch # Versuche.' }),
  checkNewest: 'Sehen Sie in der neuesten Nachricht nach und versuchen Sie es erneut.',
  tryAgain: when => `Versuchen Sie es ${when} erneut`,
  retryIn: when => `Versuchen Sie es ${when} erneut.`,
  retryLater: 'Warten Sie etwas und versuchen Sie es dann erneut.',
}

function size({ length, alphabet }: CodeFormat): string {
  return alphabet === 'digits'
    ? plural('de', length, { one: '# Ziffer', other: '# Ziffern' })
    : plural('de', length, { other: '# Zeichen' })
}
