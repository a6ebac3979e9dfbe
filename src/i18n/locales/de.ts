import type { CodeFormat } from '../../domain/code.js'
import type { Messages } from '../messages.js'
import { plural } from '../plural.js'

export const de: Messages = {
  signIn: {
    title: 'Anmelden',
    titleTo: appName => `Bei ${appName} anmelden`,
    subtitle: nouns => `Nutzen Sie Ihre ${nouns}.`,
    methods: 'Anmeldeoptionen',
    code: 'Einmalcode',
    qr: 'QR\u2011Code',
    or: 'oder',
    google: 'Weiter mit Google',
    lastUsed: 'Zuletzt verwendet',
    terms: 'Nutzungsbedingungen',
    privacy: 'Datenschutzerklärung',
  },
  identifier: {
    oneOf: {
      two: (a, b) => `${a} oder ${b}`,
      three: (a, b, c) => `${a}, ${b} oder ${c}`,
    },
    names: { email: 'E\u2011Mail', number: 'Telefon', wallet: 'Wallet' },
    numberAlone: 'Telefonnummer',
    nouns: { email: 'E\u2011Mail\u2011Adresse', number: 'Telefonnummer', wallet: 'Wallet\u2011Adresse' },
    examples: {
      email: 'eine E\u2011Mail\u2011Adresse',
      number: 'eine Telefonnummer (mit + und Ländervorwahl)',
      wallet: 'eine Wallet\u2011Adresse',
    },
    submit: 'Code senden',
    retry: 'Erneut versuchen',
    submitAnyway: 'Code trotzdem senden',
    problems: {
      empty: nouns => `Geben Sie Ihre ${nouns} ein.`,
      unrecognised: examples => `Das haben wir nicht erkannt. Geben Sie ${examples} ein.`,
      'too-long': () => 'Das ist zu lang. Geben Sie nur die Adresse oder Nummer ein.',
      secret: () =>
        'Das sieht nach einem privaten Schlüssel oder einer Wiederherstellungsphrase aus. Geben Sie so etwas nie auf einer Website ein: Wer es hat, hat Ihre Coins.',
      'email-incomplete': () =>
        'Diese E\u2011Mail\u2011Adresse ist unvollständig. Richtig ist die Form name@example.com.',
      'country-code-missing': () =>
        'Beginnen Sie mit der Ländervorwahl, zum Beispiel +49\u00a0171\u00a03920012.',
      'number-too-short': () => 'Diese Nummer ist zu kurz. Prüfen Sie, ob eine Ziffer fehlt.',
      'number-too-long': () =>
        'Diese Nummer ist zu lang. Mit Ländervorwahl hat eine Nummer höchstens 15 Ziffern.',
      'kind-not-taken': examples => `Das ist hier nicht möglich. Geben Sie ${examples} ein.`,
    },
    warnings: {
      'too-short': country =>
        `Für dieses Land (${country}) ist die Nummer zu kurz. Prüfen Sie die Nummer oder senden Sie den Code trotzdem.`,
      'too-long': country =>
        `Für dieses Land (${country}) ist die Nummer zu lang. Prüfen Sie die Nummer oder senden Sie den Code trotzdem.`,
      'not-in-use': country =>
        `In diesem Land (${country}) gibt es keine solchen Nummern. Prüfen Sie die Nummer oder senden Sie den Code trotzdem.`,
      mistyped: address =>
        `Meinten Sie ${address}? Prüfen Sie die Adresse oder senden Sie den Code trotzdem.`,
      checksum: currency =>
        `Diese ${currency.replaceAll(' ', '\u2011')}\u2011Adresse enthält wohl einen Tippfehler. Prüfen Sie die Adresse oder senden Sie den Code trotzdem.`,
    },
  },
  country: {
    button: (country, dialCode) => `Land: ${country}, ${dialCode}`,
    choose: 'Land auswählen',
    search: 'Land suchen',
    none: 'Kein Land gefunden.',
    list: 'Länder',
  },
  code: {
    title: 'Code eingeben',
    sentTo: {
      email: 'Gesendet an',
      sms: 'Gesendet an',
      whatsapp: 'Per WhatsApp gesendet an',
      call: 'Per Anruf an',
      wallet: 'Gesendet an die Wallet',
    },
    sentToSpoken: {
      email: domain => `Gesendet an Ihre E\u2011Mail\u2011Adresse bei ${domain}.`,
      sms: end => `Gesendet an Ihre Telefonnummer mit den Endziffern ${end}.`,
      whatsapp: end => `Per WhatsApp gesendet an Ihre Telefonnummer mit den Endziffern ${end}.`,
      call: end => `Per Anruf an Ihre Telefonnummer mit den Endziffern ${end}.`,
      wallet: end => `Gesendet an Ihre Wallet mit der Endung ${end}.`,
    },
    sentByEmail: 'Gesendet an Ihre E\u2011Mail\u2011Adresse',
    change: 'Ändern',
    label: format => `Code mit ${size(format)}`,
    hint: format => `Wir prüfen den Code, sobald Sie alle ${size(format)} eingegeben haben.`,
    incomplete: format => `Geben Sie alle ${size(format)} des Codes ein.`,
    submit: 'Bestätigen',
    resend: 'Code erneut senden',
    resendIn: when => `Erneut senden ${when}`,
    openMail: name => `${name} öffnen`,
    expiresIn: when => `Läuft ${when} ab`,
    expired: 'Dieser Code ist abgelaufen.',
    sendNew: 'Neuen Code anfordern',
    otherNumber: 'nutzen Sie eine andere Nummer',
    noCode: {
      email: 'Kein Code? Sehen Sie im Spam\u2011Ordner nach oder *melden Sie sich anders an*.',
      sms: 'Kein Code? Sehen Sie in Ihren Nachrichten nach oder *melden Sie sich anders an*.',
      whatsapp: 'Kein Code? Sehen Sie in WhatsApp nach oder *melden Sie sich anders an*.',
      call: 'Kein Anruf? Prüfen Sie die Nummer oder *melden Sie sich anders an*.',
      wallet: 'Kein Code? Sehen Sie in den Nachrichten Ihrer Wallet nach oder *melden Sie sich anders an*.',
    },
    otherWay: { method: 'Anders anmelden', number: 'Andere Nummer nutzen' },
  },
  qr: {
    title: 'Mit dem Smartphone anmelden',
    name: host => `QR\u2011Code zum Anmelden bei ${host}`,
    newCodeIn: when => `Neuer Code ${when}`,
    endsIn: when => `Dieser Code läuft ${when} ab`,
    reconnecting: 'Verbindung wird wiederhergestellt\u00a0…',
    open: 'Öffnen Sie die Werify\u2011App auf Ihrem Smartphone',
    scan: 'Tippen Sie auf *Scannen* und richten Sie die Kamera auf diesen Code',
    openApp: 'Werify\u2011App öffnen',
    matchCode: code => `Prüfen Sie, ob Ihr Smartphone *${code}* anzeigt`,
    caution: host =>
      `Scannen Sie diesen Code nur mit der Werify\u2011App und nur, wenn Sie *${host}* selbst geöffnet haben. Wir senden nie QR\u2011Codes in Nachrichten.`,
    scanned: 'Gescannt. Bestätigen Sie die Anmeldung auf Ihrem Smartphone.',
    scannedBy: device => `Gescannt mit ${device}. Bestätigen Sie die Anmeldung dort.`,
    expired: 'Dieser Code ist abgelaufen',
    used: 'Dieser Code wurde auf einem anderen Gerät verwendet. Falls Sie das nicht waren, öffnen Sie die App und melden Sie Ihre Geräte ab.',
    denied: 'Die Anmeldung wurde auf Ihrem Smartphone abgelehnt',
    showNew: 'Neuen Code anzeigen',
    notYou: 'Sie sind nicht angemeldet. Scannen Sie einen neuen Code mit Ihrem eigenen Smartphone.',
  },
  phone: {
    scan: 'Scannen Sie den Code mit der Werify\u2011App.',
    onThisDevice: 'Nutzen Sie die Werify\u2011App auf diesem Gerät.',
    lookAtPhone: 'Sehen Sie auf Ihr Smartphone',
    otherDevice: 'Anderes Gerät verwenden',
    useCode: 'Stattdessen Code verwenden',
  },
  back: 'Zurück',
  google: {
    finishing: 'Anmeldung mit Google\u00a0…',
    inApp:
      'In dieser App ist die Anmeldung mit Google nicht möglich. Öffnen Sie diese Seite in Ihrem Browser oder verwenden Sie einen Code.',
    cancelled: 'Sie haben die Anmeldung mit Google abgebrochen.',
  },
  confirm: {
    title: name => `Als *${name}* anmelden?`,
    titleNameless: 'Haben Sie diese Anmeldung auf Ihrem Smartphone bestätigt?',
    caution: 'Das sind nicht Sie? Dann hat jemand anderes diese Anmeldung bestätigt.',
    account: {
      email: domain => `E\u2011Mail\u2011Adresse bei ${domain}`,
      number: end => `Telefonnummer mit den Endziffern ${end}`,
    },
    yes: 'Weiter',
    no: 'Das bin ich nicht',
  },
  signedIn: {
    title: 'Sie sind angemeldet',
    titleFor: firstName => `Willkommen zurück, ${firstName}`,
    verified: {
      email: 'Ihre E\u2011Mail\u2011Adresse ist bestätigt',
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
    creating: 'QR\u2011Code wird erstellt\u00a0…',
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
    'widget-error': 'Hier ist etwas schiefgegangen. Beginnen Sie von vorn oder laden Sie die Seite neu.',
    'bad-response': 'Die Antwort des Anmeldedienstes war unerwartet. Versuchen Sie es gleich noch einmal.',
    'server-error': 'Bei uns ist etwas schiefgegangen.',
    'rate-limited': 'Zu viele Versuche.',
    locked: 'Zu viele falsche Codes. Aus Sicherheitsgründen ist die Anmeldung vorübergehend gesperrt.',
    forbidden: 'Die Anmeldung ist hier nicht möglich. Wenden Sie sich an den Support der Website.',
    'identifier-rejected':
      'Dorthin können wir keinen Code senden. Prüfen Sie Ihre Eingabe auf Tippfehler oder nutzen Sie eine andere Adresse oder Nummer.',
    'code-rejected': 'Dieser Code ist nicht richtig.',
    'code-expired': 'Dieser Code funktioniert nicht mehr. Fordern Sie einen neuen an.',
    'google-failed':
      'Die Anmeldung mit Google hat nicht geklappt. Versuchen Sie es erneut oder melden Sie sich anders an.',
    rejected: 'Die Anmeldung hat nicht geklappt. Versuchen Sie es erneut oder melden Sie sich anders an.',
  },
  startOver: 'Von vorn beginnen',
  triesLeft: count =>
    count === 0
      ? 'Keine Versuche mehr. Fordern Sie einen neuen Code an.'
      : plural('de', count, { one: 'Noch # Versuch.', other: 'Noch # Versuche.' }),
  checkNewest: 'Sehen Sie in der neuesten Nachricht nach und versuchen Sie es erneut.',
  tryAgain: when => `Erneut versuchen ${when}`,
  retryIn: when => `Versuchen Sie es ${when} erneut.`,
  retryLater: 'Warten Sie einen Moment und versuchen Sie es dann erneut.',
}

function size({ length, alphabet }: CodeFormat): string {
  return alphabet === 'digits'
    ? plural('de', length, { one: '# Ziffer', other: '# Ziffern' })
    : plural('de', length, { other: '# Zeichen' })
}
