import type { CodeFormat } from '../../domain/code.js'
import type { Messages } from '../messages.js'
import { plural } from '../plural.js'

export const nl: Messages = {
  signIn: {
    title: 'Inloggen',
    titleTo: appName => `Inloggen bij ${appName}`,
    subtitle: nouns => `Gebruik je ${nouns}.`,
    methods: 'Manieren om in te loggen',
    code: 'Code',
    qr: 'QR-code',
    or: 'of',
    google: 'Doorgaan met Google',
  },
  identifier: {
    names: { email: 'e-mail', number: 'telefoon', wallet: 'wallet' },
    nouns: { email: 'e-mailadres', number: 'telefoonnummer', wallet: 'walletadres' },
    examples: {
      email: 'een e-mailadres',
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
      'email-incomplete': () => 'Dit e-mailadres is niet compleet. Het ziet eruit als naam@example.com.',
      'country-code-missing': () => 'Begin met het landnummer, zoals +31 6 12345678.',
      'number-too-short': () => 'Dit nummer is te kort. Controleer of er geen cijfer ontbreekt.',
      'number-too-long': () =>
        'Dit nummer is te lang. Een nummer heeft hoogstens 15 cijfers, met het landnummer erbij.',
      'kind-not-taken': examples => `Dit kun je hier niet gebruiken. Vul ${examples} in.`,
    },
    doubts: {
      'too-short': country =>
        `Dit nummer is te kort voor dit land (${country}). Controleer het of verstuur de code toch.`,
      'too-long': country =>
        `Dit nummer is te lang voor dit land (${country}). Controleer het of verstuur de code toch.`,
      'not-in-use': country =>
        `Zulke nummers bestaan niet in dit land (${country}). Controleer het nummer of verstuur de code toch.`,
      checksum: currency =>
        `Dit ${currency}-adres bevat een typefout: de controletekens kloppen niet. Controleer het of verstuur de code toch.`,
    },
  },
  country: {
    button: (country, dialCode) => `Land: ${country}, ${dialCode}`,
    search: 'Land zoeken',
    none: 'Geen enkel land heet zo.',
  },
  code: {
    title: 'Vul je code in',
    sentTo: { email: 'Verstuurd naar', sms: 'Verstuurd naar', wallet: 'Verstuurd naar de wallet' },
    change: 'Wijzigen',
    label: format => `Code van ${size(format)}`,
    hint: format => `De code heeft ${size(format)} en wordt gecontroleerd zodra hij compleet is.`,
    incomplete: format => `Vul alle ${size(format)} van de code in.`,
    submit: 'Bevestigen',
    resend: 'Code opnieuw versturen',
    resendIn: when => `Opnieuw versturen ${when}`,
    expiresIn: when => `Verloopt ${when}`,
    expired: 'Deze code is verlopen.',
    sendNew: 'Nieuwe code aanvragen',
    otherWay: 'Log op een andere manier in',
    noCode: {
      email: 'Geen code? Kijk in je spammap of *log op een andere manier in*.',
      sms: 'Geen code? Kijk bij je berichten of *log op een andere manier in*.',
      wallet: 'Geen code? Kijk bij de berichten in je wallet of *log op een andere manier in*.',
    },
  },
  qr: {
    title: 'Inloggen met je telefoon',
    name: host => `QR-code om in te loggen bij ${host}`,
    newCodeIn: when => `Nieuwe code ${when}`,
    endsIn: when => `Deze code verloopt ${when}`,
    reconnecting: 'Opnieuw verbinden…',
    open: 'Open de Werify-app op je telefoon',
    scan: 'Tik op *Scannen* en richt je camera op deze code',
    openApp: 'Werify-app openen',
    matchCode: code => `Op je telefoon moet staan: *${code}*`,
    caution: host =>
      `Scan de code alleen met de Werify-app, en alleen als je *${host}* zelf hebt geopend. We sturen nooit QR-codes in berichten.`,
    scanned: 'Gescand. Bevestig het inloggen op je telefoon.',
    expired: 'Deze code is verlopen',
    used: 'Deze code is op een ander apparaat gebruikt. Was jij dat niet? Open dan de app en log je apparaten uit.',
    denied: 'Het inloggen is op je telefoon geweigerd',
    showNew: 'Nieuwe code tonen',
    notYou: 'Je bent niet ingelogd. Scan een nieuwe code met je eigen telefoon.',
  },
  google: {
    finishing: 'Inloggen met Google…',
    inApp: 'In deze app kun je niet inloggen met Google. Open deze pagina in je browser of gebruik een code.',
  },
  confirm: {
    title: name => `Inloggen als *${name}*?`,
    titleNameless: 'Heb je dit op je telefoon bevestigd?',
    caution: 'Als jij dit niet bent, heeft iemand anders het inloggen bevestigd.',
    yes: 'Doorgaan',
    no: 'Dit ben ik niet',
  },
  signedIn: {
    title: 'Je bent ingelogd',
    titleFor: firstName => `Welkom terug, ${firstName}`,
    verified: {
      email: 'Uw e-mailadres is bevestigd',
      number: 'Uw nummer is bevestigd',
      wallet: 'Uw wallet is bevestigd',
    },
    next: 'Een moment…',
    nextTo: appName => `Je gaat naar ${appName}…`,
  },
  status: {
    sending: 'Code versturen…',
    sent: 'Code verstuurd.',
    checking: 'Code controleren…',
    creating: 'QR-code maken…',
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
    'bad-response': 'De inlogdienst gaf een onbegrijpelijk antwoord. Probeer het straks opnieuw.',
    'server-error': 'Er ging iets mis aan onze kant. Probeer het opnieuw.',
    'rate-limited': 'Te veel pogingen.',
    locked: 'Te veel onjuiste codes.',
    forbidden: 'Inloggen is hier niet mogelijk. Neem contact op met de website.',
    'identifier-rejected':
      'Daar kunnen we geen code naartoe sturen. Controleer je invoer of gebruik een ander adres of nummer.',
    'code-rejected': 'Deze code klopt niet.',
    'code-expired': 'Deze code is niet meer geldig. Vraag een nieuwe aan.',
    'google-failed':
      'Het inloggen met Google is niet voltooid. Probeer het opnieuw of log op een andere manier in.',
    rejected: 'Het inloggen kon niet doorgaan. Probeer het opnieuw of log op een andere manier in.',
  },
  triesLeft: count =>
    count === 0
      ? 'Geen pogingen meer: vraag een nieuwe code aan.'
      : plural('nl', count, { one: 'Nog # poging.', other: 'Nog # pogingen.' }),
  checkNewest: 'Kijk in het nieuwste bericht en probeer het opnieuw.',
  tryAgain: when => `Probeer het ${when} opnieuw`,
  retryIn: when => `Probeer het ${when} opnieuw.`,
  retryLater: 'Wacht even en probeer het dan opnieuw.',
}

function size({ length, alphabet }: CodeFormat): string {
  return alphabet === 'digits'
    ? plural('nl', length, { one: '# cijfer', other: '# cijfers' })
    : plural('nl', length, { one: '# teken', other: '# tekens' })
}
