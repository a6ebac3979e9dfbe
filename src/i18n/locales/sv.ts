import type { CodeFormat } from '../../domain/code.js'
import type { Messages } from '../messages.js'
import { plural } from '../plural.js'

export const sv: Messages = {
  signIn: {
    title: 'Logga in',
    titleTo: appName => `Logga in på ${appName}`,
    subtitle: nouns => `Använd ${nouns}.`,
    methods: 'Sätt att logga in',
    code: 'Engångskod',
    qr: 'QR\u2011kod',
    or: 'eller',
    google: 'Fortsätt med Google',
    lastUsed: 'Senast använd',
    terms: 'Användarvillkor',
    privacy: 'Integritetspolicy',
  },
  identifier: {
    oneOf: {
      two: (a, b) => `${a} eller ${b}`,
      three: (a, b, c) => `${a}, ${b} eller ${c}`,
    },
    names: { email: 'e\u2011post', number: 'telefon', wallet: 'plånbok' },
    numberAlone: 'Telefonnummer',
    nouns: { email: 'din e\u2011postadress', number: 'ditt telefonnummer', wallet: 'din plånboksadress' },
    examples: {
      email: 'en e\u2011postadress',
      number: 'ett telefonnummer (med + och landskod)',
      wallet: 'en plånboksadress',
    },
    submit: 'Skicka kod',
    retry: 'Försök igen',
    submitAnyway: 'Skicka koden ändå',
    problems: {
      empty: nouns => `Ange ${nouns}.`,
      unrecognised: examples => `Det känner vi inte igen. Ange ${examples}.`,
      'too-long': () => 'Det är för långt. Ange bara adressen eller numret.',
      secret: () =>
        'Det ser ut som en privat nyckel eller en återställningsfras. Ange den aldrig på en webbplats: den som har den har dina kryptotillgångar.',
      'email-incomplete': () =>
        'E\u2011postadressen är inte fullständig. Den ska se ut som namn@example.com.',
      'country-code-missing': () =>
        'Börja med landskoden, till exempel +46\u00a070\u00a0174\u00a006\u00a005.',
      'number-too-short': () => 'Numret är för kort. Kontrollera att ingen siffra saknas.',
      'number-too-long': () => 'Numret är för långt. Ett nummer har högst 15 siffror, med landskoden.',
      'kind-not-taken': examples => `Det går inte att använda här. Ange ${examples}.`,
    },
    warnings: {
      'too-short': country => `Numret är för kort för ${country}. Kontrollera det eller skicka koden ändå.`,
      'too-long': country => `Numret är för långt för ${country}. Kontrollera det eller skicka koden ändå.`,
      'not-in-use': country =>
        `Inga nummer från ${country} ser ut så. Kontrollera numret eller skicka koden ändå.`,
      mistyped: address => `Menade du ${address}? Kontrollera adressen eller skicka koden ändå.`,
      checksum: currency =>
        `${currency}\u2011adressen verkar innehålla ett skrivfel. Kontrollera den eller skicka koden ändå.`,
    },
  },
  country: {
    button: (country, dialCode) => `Land: ${country}, ${dialCode}`,
    choose: 'Välj land',
    search: 'Sök efter ett land',
    none: 'Inget land hittades.',
    list: 'Länder',
  },
  code: {
    title: 'Ange din kod',
    sentTo: {
      email: 'Skickad till',
      sms: 'Skickad till',
      whatsapp: 'Skickad på WhatsApp till',
      call: 'Samtal till',
      wallet: 'Skickad till plånboken',
    },
    sentToSpoken: {
      email: domain => `Skickad till din e\u2011postadress hos ${domain}.`,
      sms: end => `Skickad till ditt telefonnummer som slutar på ${end}.`,
      whatsapp: end => `Skickad på WhatsApp till ditt telefonnummer som slutar på ${end}.`,
      call: end => `Samtal till ditt nummer som slutar på ${end}.`,
      wallet: end => `Skickad till din plånbok som slutar på ${end}.`,
    },
    sentByEmail: 'Skickad till din e\u2011postadress',
    change: 'Ändra',
    label: format => `Kod med ${size(format)}`,
    hint: format => `Vi kontrollerar koden så snart du har angett alla ${size(format)}.`,
    incomplete: format => `Ange alla ${size(format)} i koden.`,
    submit: 'Bekräfta',
    resend: 'Skicka koden igen',
    resendIn: when => `Skicka igen ${when}`,
    openMail: name => `Öppna ${name}`,
    expiresIn: when => `Går ut ${when}`,
    expired: 'Koden har gått ut.',
    sendNew: 'Skicka en ny kod',
    otherNumber: 'använd ett annat nummer',
    noCode: {
      email: 'Ingen kod? Titta i skräpposten eller *logga in på ett annat sätt*.',
      sms: 'Ingen kod? Titta bland dina meddelanden eller *logga in på ett annat sätt*.',
      whatsapp: 'Ingen kod? Titta i WhatsApp eller *logga in på ett annat sätt*.',
      call: 'Inget samtal? Kontrollera numret eller *logga in på ett annat sätt*.',
      wallet: 'Ingen kod? Titta bland meddelandena i plånboken eller *logga in på ett annat sätt*.',
    },
    otherWay: { method: 'Logga in på ett annat sätt', number: 'Använd ett annat nummer' },
  },
  qr: {
    title: 'Logga in med mobilen',
    name: host => `QR\u2011kod för att logga in på ${host}`,
    newCodeIn: when => `Ny kod ${when}`,
    endsIn: when => `Koden går ut ${when}`,
    reconnecting: 'Återansluter…',
    open: 'Öppna Werify\u2011appen i mobilen',
    scan: 'Tryck på *Skanna* och rikta kameran mot koden',
    openApp: 'Öppna Werify\u2011appen',
    matchCode: code => `Kontrollera att mobilen visar *${code}*`,
    caution: host =>
      `Skanna koden bara med Werify\u2011appen, och bara om du själv har öppnat *${host}*. Vi skickar aldrig QR\u2011koder i meddelanden.`,
    scanned: 'Koden är skannad. Godkänn inloggningen i mobilen.',
    scannedBy: device => `Koden är skannad med ${device}. Godkänn inloggningen där.`,
    expired: 'Koden har gått ut',
    used: 'Koden har använts på en annan enhet. Var det inte du? Öppna appen och logga ut dina enheter.',
    denied: 'Inloggningen nekades i mobilen',
    showNew: 'Visa en ny kod',
    notYou: 'Du är inte inloggad. Skanna en ny kod med din egen mobil.',
  },
  phone: {
    scan: 'Skanna koden med Werify\u2011appen.',
    onThisDevice: 'Använd Werify\u2011appen på den här enheten.',
    lookAtPhone: 'Titta i mobilen',
    otherDevice: 'Använd en annan enhet',
    useCode: 'Använd en kod i stället',
  },
  back: 'Tillbaka',
  google: {
    finishing: 'Loggar in med Google…',
    inApp:
      'Det går inte att logga in med Google i den här appen. Öppna sidan i din webbläsare eller använd en kod.',
    cancelled: 'Du avbröt inloggningen med Google.',
  },
  confirm: {
    title: name => `Logga in som *${name}*?`,
    titleNameless: 'Godkände du inloggningen i mobilen?',
    caution: 'Är det inte du? Då har någon annan godkänt inloggningen.',
    account: {
      email: domain => `E\u2011postadress hos ${domain}`,
      number: end => `Telefonnummer som slutar på ${end}`,
    },
    yes: 'Fortsätt',
    no: 'Det är inte jag',
  },
  signedIn: {
    title: 'Du är inloggad',
    titleFor: firstName => `Välkommen tillbaka, ${firstName}`,
    verified: {
      email: 'Din e\u2011postadress är verifierad',
      number: 'Ditt nummer är verifierat',
      wallet: 'Din plånbok är verifierad',
    },
    next: 'Ett ögonblick…',
    nextTo: appName => `Du skickas vidare till ${appName}…`,
  },
  status: {
    sending: 'Skickar koden…',
    sent: 'Koden har skickats.',
    checking: 'Kontrollerar koden…',
    creating: 'Skapar en QR\u2011kod…',
    waiting: 'Väntar på mobilen.',
    signedIn: 'Du är inloggad.',
  },
  offlineTitle: 'Du är offline',
  errors: {
    offline: 'Det du har skrivit finns kvar. Vi försöker igen när du är online.',
    network: 'Vi når inte inloggningstjänsten. Kontrollera din anslutning och försök igen.',
    timeout: 'Det tar för lång tid. Försök igen.',
    'not-loaded': 'Den här delen kunde inte läsas in. Kontrollera din anslutning och ladda om sidan.',
    'widget-error': 'Något gick fel här. Börja om eller ladda om sidan.',
    'bad-response': 'Vi fick ett oväntat svar från inloggningstjänsten. Försök igen om en stund.',
    'server-error': 'Något gick fel hos oss.',
    'rate-limited': 'För många försök.',
    locked: 'För många felaktiga koder. Av säkerhetsskäl är inloggningen pausad.',
    forbidden: 'Det går inte att logga in här. Kontakta webbplatsens support.',
    'identifier-rejected':
      'Vi kan inte skicka en kod dit. Kontrollera stavningen eller använd en annan adress eller ett annat nummer.',
    'code-rejected': 'Koden stämmer inte.',
    'code-expired': 'Koden fungerar inte längre. Skicka en ny.',
    'google-failed': 'Det gick inte att logga in med Google. Försök igen eller logga in på ett annat sätt.',
    rejected: 'Det gick inte att logga in. Försök igen eller logga in på ett annat sätt.',
  },
  startOver: 'Börja om',
  triesLeft: count =>
    count === 0 ? 'Inga försök kvar. Skicka en ny kod.' : plural('sv', count, { other: '# försök kvar.' }),
  checkNewest: 'Titta i ditt senaste meddelande och försök igen.',
  tryAgain: when => `Försök igen ${when}`,
  retryIn: when => `Försök igen ${when}.`,
  retryLater: 'Vänta en stund och försök sedan igen.',
}

function size({ length, alphabet }: CodeFormat): string {
  return alphabet === 'digits'
    ? plural('sv', length, { one: '# siffra', other: '# siffror' })
    : plural('sv', length, { other: '# tecken' })
}
