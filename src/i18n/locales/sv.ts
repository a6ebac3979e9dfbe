import type { CodeFormat } from '../../domain/code.js'
import type { Messages } from '../messages.js'
import { plural } from '../plural.js'

export const sv: Messages = {
  signIn: {
    title: 'Logga in',
    titleTo: appName => `Logga in på ${appName}`,
    subtitle: nouns => `Använd ${nouns}.`,
    methods: 'Sätt att logga in',
    code: 'Kod',
    qr: 'QR-kod',
    or: 'eller',
    google: 'Fortsätt med Google',
  },
  identifier: {
    names: { email: 'e-post', number: 'telefon', wallet: 'plånbok' },
    nouns: { email: 'din e-postadress', number: 'ditt telefonnummer', wallet: 'din plånboksadress' },
    examples: {
      email: 'en e-postadress',
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
      'email-incomplete': () => 'E-postadressen är inte fullständig. Den ska se ut som namn@example.com.',
      'country-code-missing': () => 'Börja med landskoden, till exempel +46 70 174 06 05.',
      'number-too-short': () => 'Numret är för kort. Kontrollera att ingen siffra saknas.',
      'number-too-long': () => 'Numret är för långt. Ett nummer har högst 15 siffror, med landskoden.',
      'kind-not-taken': examples => `Det går inte att använda här. Ange ${examples}.`,
    },
    doubts: {
      'too-short': country => `Numret är för kort för ${country}. Kontrollera det eller skicka koden ändå.`,
      'too-long': country => `Numret är för långt för ${country}. Kontrollera det eller skicka koden ändå.`,
      'not-in-use': country =>
        `Inga nummer från ${country} ser ut så. Kontrollera numret eller skicka koden ändå.`,
      checksum: currency =>
        `${currency}-adressen innehåller ett skrivfel: kontrolltecknen stämmer inte. Kontrollera den eller skicka koden ändå.`,
    },
  },
  country: {
    button: (country, dialCode) => `Land: ${country}, ${dialCode}`,
    search: 'Sök efter ett land',
    none: 'Inget land heter så.',
  },
  code: {
    title: 'Ange din kod',
    sentTo: { email: 'Skickad till', sms: 'Skickad till', wallet: 'Skickad till plånboken' },
    change: 'Ändra',
    label: format => `Kod med ${size(format)}`,
    hint: format => `Koden har ${size(format)} och kontrolleras så snart den är komplett.`,
    incomplete: format => `Ange alla ${size(format)} i koden.`,
    submit: 'Bekräfta',
    resend: 'Skicka koden igen',
    resendIn: when => `Skicka igen ${when}`,
    expiresIn: when => `Går ut ${when}`,
    expired: 'Koden har gått ut.',
    sendNew: 'Skicka en ny kod',
    otherWay: 'Logga in på ett annat sätt',
    noCode: {
      email: 'Ingen kod? Titta i skräpposten eller *logga in på ett annat sätt*.',
      sms: 'Ingen kod? Titta bland dina meddelanden eller *logga in på ett annat sätt*.',
      wallet: 'Ingen kod? Titta bland meddelandena i plånboken eller *logga in på ett annat sätt*.',
    },
  },
  qr: {
    title: 'Logga in med mobilen',
    name: host => `QR-kod för att logga in på ${host}`,
    newCodeIn: when => `Ny kod ${when}`,
    endsIn: when => `Koden går ut ${when}`,
    reconnecting: 'Återansluter…',
    open: 'Öppna Werify-appen i mobilen',
    scan: 'Tryck på *Skanna* och rikta kameran mot koden',
    openApp: 'Öppna Werify-appen',
    matchCode: code => `I mobilen ska det stå: *${code}*`,
    caution: host =>
      `Skanna koden bara med Werify-appen, och bara om du själv har öppnat *${host}*. Vi skickar aldrig QR-koder i meddelanden.`,
    scanned: 'Koden är skannad. Godkänn inloggningen i mobilen.',
    expired: 'Koden har gått ut',
    used: 'Koden har använts på en annan enhet. Var det inte du? Öppna appen och logga ut dina enheter.',
    denied: 'Inloggningen nekades i mobilen',
    showNew: 'Visa en ny kod',
    notYou: 'Du är inte inloggad. Skanna en ny kod med din egen mobil.',
  },
  google: {
    finishing: 'Loggar in med Google…',
    inApp:
      'Det går inte att logga in med Google i den här appen. Öppna sidan i din webbläsare eller använd en kod.',
  },
  confirm: {
    title: name => `Logga in som *${name}*?`,
    titleNameless: 'Godkände du det här i mobilen?',
    caution: 'Om det inte är du har någon annan godkänt inloggningen.',
    yes: 'Fortsätt',
    no: 'Det är inte jag',
  },
  signedIn: {
    title: 'Du är inloggad',
    titleFor: firstName => `Välkommen tillbaka, ${firstName}`,
    verified: {
      email: 'Din e-postadress är verifierad',
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
    creating: 'Skapar en QR-kod…',
    waiting: 'Väntar på mobilen.',
    signedIn: 'Du är inloggad.',
  },
  offlineTitle: 'Du är offline',
  errors: {
    offline: 'Det du har skrivit finns kvar. Vi försöker igen när du är online.',
    network: 'Det går inte att nå inloggningstjänsten. Kontrollera din anslutning och försök igen.',
    timeout: 'Det tar för lång tid. Försök igen.',
    'not-loaded': 'Den här delen kunde inte läsas in. Kontrollera din anslutning och ladda om sidan.',
    'bad-response': 'Inloggningstjänsten gav ett obegripligt svar. Försök igen om en liten stund.',
    'server-error': 'Något gick fel hos oss. Försök igen.',
    'rate-limited': 'För många försök.',
    locked: 'För många felaktiga koder.',
    forbidden: 'Det går inte att logga in här. Kontakta webbplatsen.',
    'identifier-rejected':
      'Det går inte att skicka en kod dit. Kontrollera uppgiften eller använd en annan adress eller ett annat nummer.',
    'code-rejected': 'Koden stämmer inte.',
    'code-expired': 'Koden gäller inte längre. Skicka en ny.',
    'google-failed': 'Inloggningen med Google slutfördes inte. Försök igen eller logga in på ett annat sätt.',
    rejected: 'Det gick inte att logga in. Försök igen eller logga in på ett annat sätt.',
  },
  triesLeft: count =>
    count === 0 ? 'Inga försök kvar: skicka en ny kod.' : plural('sv', count, { other: '# försök kvar.' }),
  checkNewest: 'Titta i det senaste meddelandet och försök igen.',
  tryAgain: when => `Försök igen ${when}`,
  retryIn: when => `Försök igen ${when}.`,
  retryLater: 'Vänta en stund och försök sedan igen.',
}

function size({ length, alphabet }: CodeFormat): string {
  return alphabet === 'digits'
    ? plural('sv', length, { one: '# siffra', other: '# siffror' })
    : plural('sv', length, { other: '# tecken' })
}
