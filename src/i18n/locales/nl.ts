import type { CodeFormat } from '../../domain/code.js'
import type { Messages } from '../messages.js'
import { plural } from '../plural.js'

export const nl: Messages = {
  signIn: {
    title: 'Inloggen',
    titleTo: appName => `Inloggen bij ${appName}`,
    subtitle: nouns => `Gebruik je ${nouns}.`,
    methods: 'Manieren om in te loggen',
    code: 'Eenmalige code',
    qr: 'QR\u2011code',
    or: 'of',
    google: 'Doorgaan met Google',
    lastUsed: 'Laatst gebruikt',
    terms: 'Servicevoorwaarden',
    privacy: 'Privacybeleid',
  },
  identifier: {
    oneOf: {
      two: (a, b) => `${a} of ${b}`,
      three: (a, b, c) => `${a}, ${b} of ${c}`,
    },
    names: { email: 'e\u2011mail', number: 'telefoon', wallet: 'wallet' },
    numberAlone: 'Telefoonnummer',
    nouns: { email: 'e\u2011mailadres', number: 'telefoonnummer', wallet: 'walletadres' },
    examples: {
      email: 'een e\u2011mailadres',
      number: 'een telefoonnummer (met + en het landnummer)',
      wallet: 'een walletadres',
    },
    submit: 'Code versturen',
    retry: 'Opnieuw proberen',
    submitAnyway: 'Code toch versturen',
    problems: {
      empty: nouns => `Vul je ${nouns} in.`,
      unrecognised: examples => `Dit herkennen we niet. Vul ${examples} in.`,
      'too-long': () => 'Dit is te lang. Vul alleen het adres of nummer in.',
      secret: () =>
        'Dit lijkt op een privésleutel of herstelzin. Vul die nooit in op een website: wie hem heeft, heeft je crypto.',
      'email-incomplete': () => 'Dit e\u2011mailadres is niet compleet. Het ziet eruit als naam@example.com.',
      'country-code-missing': () => 'Begin met het landnummer, zoals +31\u00a06\u00a012345678.',
      'number-too-short': () => 'Dit nummer is te kort. Controleer of er geen cijfer ontbreekt.',
      'number-too-long': () =>
        'Dit nummer is te lang. Een nummer heeft hoogstens 15 cijfers, met het landnummer erbij.',
      'kind-not-taken': examples => `Dit kun je hier niet gebruiken. Vul ${examples} in.`,
    },
    warnings: {
      'too-short': country =>
        `Dit nummer is te kort voor dit land (${country}). Controleer het of verstuur de code toch.`,
      'too-long': country =>
        `Dit nummer is te lang voor dit land (${country}). Controleer het of verstuur de code toch.`,
      'not-in-use': country =>
        `Zulke nummers bestaan niet in dit land (${country}). Controleer het nummer of verstuur de code toch.`,
      mistyped: address => `Bedoelde je ${address}? Controleer het of verstuur de code toch.`,
      checksum: currency =>
        `Dit ${currency}\u2011adres lijkt een typefout te bevatten. Controleer het of verstuur de code toch.`,
    },
  },
  country: {
    button: (country, dialCode) => `Land: ${country}, ${dialCode}`,
    choose: 'Land kiezen',
    search: 'Land zoeken',
    none: 'Geen land gevonden.',
    list: 'Landen',
  },
  code: {
    title: 'Vul je code in',
    sentTo: {
      email: 'Verstuurd naar',
      sms: 'Verstuurd naar',
      whatsapp: 'Via WhatsApp verstuurd naar',
      call: 'Telefonisch naar',
      wallet: 'Verstuurd naar de wallet',
    },
    sentToSpoken: {
      email: domain => `Verstuurd naar je e\u2011mailadres bij ${domain}.`,
      sms: end => `Verstuurd naar je telefoonnummer dat eindigt op ${end}.`,
      whatsapp: end => `Via WhatsApp verstuurd naar je telefoonnummer dat eindigt op ${end}.`,
      call: end => `Telefonisch naar je nummer dat eindigt op ${end}.`,
      wallet: end => `Verstuurd naar je wallet die eindigt op ${end}.`,
    },
    sentByEmail: 'Verstuurd naar je e\u2011mailadres',
    change: 'Wijzigen',
    label: format => `Code van ${size(format)}`,
    hint: format => `We controleren de code zodra je alle ${size(format)} hebt ingevuld.`,
    incomplete: format => `Vul alle ${size(format)} van de code in.`,
    submit: 'Bevestigen',
    resend: 'Code opnieuw versturen',
    resendIn: when => `Opnieuw versturen ${when}`,
    openMail: name => `${name} openen`,
    expiresIn: when => `Verloopt ${when}`,
    expired: 'Deze code is verlopen.',
    sendNew: 'Nieuwe code aanvragen',
    otherNumber: 'gebruik een ander nummer',
    noCode: {
      email: 'Geen code? Kijk in je spammap of *log op een andere manier in*.',
      sms: 'Geen code? Kijk bij je berichten of *log op een andere manier in*.',
      whatsapp: 'Geen code? Kijk in WhatsApp of *log op een andere manier in*.',
      call: 'Geen telefoontje? Controleer het nummer of *log op een andere manier in*.',
      wallet: 'Geen code? Kijk bij de berichten in je wallet of *log op een andere manier in*.',
    },
    otherWay: { method: 'Op een andere manier inloggen', number: 'Een ander nummer gebruiken' },
  },
  qr: {
    title: 'Inloggen met je telefoon',
    name: host => `QR\u2011code om in te loggen bij ${host}`,
    newCodeIn: when => `Nieuwe code ${when}`,
    endsIn: when => `Deze code verloopt ${when}`,
    reconnecting: 'Opnieuw verbinden…',
    open: 'Open de Werify\u2011app op je telefoon',
    scan: 'Tik op *Scannen* en richt je camera op deze code',
    openApp: 'Werify\u2011app openen',
    matchCode: code => `Controleer of je telefoon *${code}* toont`,
    caution: host =>
      `Scan de code alleen met de Werify\u2011app, en alleen als je *${host}* zelf hebt geopend. We sturen nooit QR\u2011codes in berichten.`,
    scanned: 'Gescand. Bevestig het inloggen op je telefoon.',
    scannedBy: device => `Gescand met ${device}. Bevestig het inloggen daar.`,
    expired: 'Deze code is verlopen',
    used: 'Deze code is op een ander apparaat gebruikt. Was jij dat niet? Open dan de app en log je apparaten uit.',
    denied: 'Het inloggen is op je telefoon geweigerd',
    showNew: 'Nieuwe code tonen',
    notYou: 'Je bent niet ingelogd. Scan een nieuwe code met je eigen telefoon.',
  },
  phone: {
    scan: 'Scan de code met de Werify\u2011app.',
    onThisDevice: 'Gebruik de Werify\u2011app op dit apparaat.',
    lookAtPhone: 'Kijk op je telefoon',
    otherDevice: 'Ander apparaat gebruiken',
    useCode: 'Liever een code gebruiken',
  },
  back: 'Terug',
  google: {
    finishing: 'Inloggen met Google…',
    inApp: 'In deze app kun je niet inloggen met Google. Open deze pagina in je browser of gebruik een code.',
    cancelled: 'Je hebt het inloggen met Google geannuleerd.',
  },
  confirm: {
    title: name => `Inloggen als *${name}*?`,
    titleNameless: 'Heb je het inloggen op je telefoon bevestigd?',
    caution: 'Ben jij dit niet? Dan heeft iemand anders het inloggen bevestigd.',
    account: {
      email: domain => `E\u2011mailadres bij ${domain}`,
      number: end => `Telefoonnummer dat eindigt op ${end}`,
    },
    yes: 'Doorgaan',
    no: 'Dit ben ik niet',
  },
  signedIn: {
    title: 'Je bent ingelogd',
    titleFor: firstName => `Welkom terug, ${firstName}`,
    verified: {
      email: 'Je e\u2011mailadres is bevestigd',
      number: 'Je nummer is bevestigd',
      wallet: 'Je wallet is bevestigd',
    },
    next: 'Een moment…',
    nextTo: appName => `Je gaat naar ${appName}…`,
  },
  status: {
    sending: 'Code versturen…',
    sent: 'Code verstuurd.',
    checking: 'Code controleren…',
    creating: 'QR\u2011code maken…',
    waiting: 'Wachten op je telefoon.',
    signedIn: 'Je bent ingelogd.',
  },
  offlineTitle: 'Je bent offline',
  errors: {
    offline: 'Wat je hebt ingevuld, blijft bewaard. We proberen het opnieuw zodra je weer online bent.',
    network: 'De inlogdienst is niet bereikbaar. Controleer je verbinding en probeer het opnieuw.',
    timeout: 'Dit duurt te lang. Probeer het opnieuw.',
    'not-loaded':
      'Dit onderdeel kon niet worden geladen. Controleer je verbinding en laad de pagina opnieuw.',
    'widget-error': 'Hier ging iets mis. Begin opnieuw of laad de pagina opnieuw.',
    'bad-response': 'We kregen een onverwacht antwoord van de inlogdienst. Probeer het zo meteen opnieuw.',
    'server-error': 'Er ging iets mis aan onze kant.',
    'rate-limited': 'Te veel pogingen.',
    locked: 'Te veel onjuiste codes. Om veiligheidsredenen is inloggen tijdelijk geblokkeerd.',
    forbidden: 'Inloggen is hier niet mogelijk. Neem contact op met de helpdesk van de website.',
    'identifier-rejected':
      'Daar kunnen we geen code naartoe sturen. Controleer op typefouten of gebruik een ander adres of nummer.',
    'code-rejected': 'Deze code klopt niet.',
    'code-expired': 'Deze code werkt niet meer. Vraag een nieuwe aan.',
    'google-failed':
      'Inloggen met Google is niet gelukt. Probeer het opnieuw of log op een andere manier in.',
    rejected: 'Inloggen is niet gelukt. Probeer het opnieuw of log op een andere manier in.',
  },
  startOver: 'Opnieuw beginnen',
  triesLeft: count =>
    count === 0
      ? 'Geen pogingen meer. Vraag een nieuwe code aan.'
      : plural('nl', count, { one: 'Nog # poging.', other: 'Nog # pogingen.' }),
  checkNewest: 'Kijk in je laatste bericht en probeer het opnieuw.',
  tryAgain: when => `Opnieuw proberen ${when}`,
  retryIn: when => `Probeer het ${when} opnieuw.`,
  retryLater: 'Wacht even en probeer het dan opnieuw.',
}

function size({ length, alphabet }: CodeFormat): string {
  return alphabet === 'digits'
    ? plural('nl', length, { one: '# cijfer', other: '# cijfers' })
    : plural('nl', length, { one: '# teken', other: '# tekens' })
}
