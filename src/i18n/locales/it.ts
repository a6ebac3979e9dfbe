import type { CodeFormat } from '../../domain/code.js'
import type { Messages } from '../messages.js'
import { plural } from '../plural.js'

export const it: Messages = {
  signIn: {
    title: 'Accedi',
    titleTo: appName => `Accedi a ${appName}`,
    subtitle: nouns => `Usa ${nouns}.`,
    methods: 'Modi per accedere',
    code: 'Codice',
    qr: 'Codice QR',
    or: 'oppure',
    google: 'Continua con Google',
  },
  identifier: {
    names: { email: 'email', number: 'telefono', wallet: 'wallet' },
    nouns: {
      email: 'la tua email',
      number: 'il tuo numero di telefono',
      wallet: 'l’indirizzo del tuo wallet',
    },
    examples: {
      email: 'un indirizzo email',
      number: 'un numero di telefono (con + e prefisso internazionale)',
      wallet: 'l’indirizzo di un wallet',
    },
    submit: 'Invia codice',
    retry: 'Riprova',
    submitAnyway: 'Invia comunque il codice',
    problems: {
      empty: nouns => `Inserisci ${nouns}.`,
      unrecognised: examples => `Formato non riconosciuto. Inserisci ${examples}.`,
      'too-long': () => 'Il testo è troppo lungo. Inserisci solo l’indirizzo o il numero.',
      'email-incomplete': () => 'Questo indirizzo email è incompleto. Deve avere la forma nome@example.com.',
      'country-code-missing': () => 'Inizia con il prefisso internazionale, ad esempio +39 312 345 6789.',
      'number-too-short': () => 'Questo numero è troppo corto. Controlla che non manchi nessuna cifra.',
      'number-too-long': () =>
        'Questo numero è troppo lungo. Un numero ha al massimo 15 cifre, prefisso internazionale compreso.',
      'kind-not-taken': examples => `Qui questo dato non è accettato. Inserisci ${examples}.`,
    },
    doubts: {
      'too-short': country =>
        `Il numero è troppo corto per questo Paese (${country}). Controllalo o invia comunque il codice.`,
      'too-long': country =>
        `Il numero è troppo lungo per questo Paese (${country}). Controllalo o invia comunque il codice.`,
      'not-in-use': country =>
        `In questo Paese (${country}) non esistono numeri così. Controlla il numero o invia comunque il codice.`,
      checksum: currency =>
        `Questo indirizzo ${currency} contiene un errore di battitura: i caratteri di controllo non corrispondono. Controllalo o invia comunque il codice.`,
    },
  },
  country: {
    button: (country, dialCode) => `Paese: ${country}, ${dialCode}`,
    search: 'Cerca un Paese',
    none: 'Nessun Paese si chiama così.',
  },
  code: {
    title: 'Inserisci il codice',
    sentTo: { email: 'Inviato a', sms: 'Inviato al', wallet: 'Inviato al wallet' },
    change: 'Modifica',
    label: format => `Codice a ${size(format)}`,
    hint: format => `Il codice ha ${size(format)} e viene verificato non appena è completo.`,
    incomplete: format => `Inserisci il codice completo: ${size(format)}.`,
    submit: 'Verifica',
    resend: 'Invia di nuovo il codice',
    resendIn: when => `Nuovo invio ${when}`,
    expiresIn: when => `Scade ${when}`,
    expired: 'Questo codice è scaduto.',
    sendNew: 'Richiedi un nuovo codice',
    otherWay: 'Accedi in un altro modo',
    noCode: {
      email: 'Non è arrivato il codice? Controlla nello spam o *accedi in un altro modo*.',
      sms: 'Non è arrivato il codice? Controlla i messaggi o *accedi in un altro modo*.',
      wallet: 'Non è arrivato il codice? Controlla i messaggi del tuo wallet o *accedi in un altro modo*.',
    },
  },
  qr: {
    title: 'Accedi con il telefono',
    name: host => `Codice QR per accedere a ${host}`,
    newCodeIn: when => `Nuovo codice ${when}`,
    endsIn: when => `Questo codice scade ${when}`,
    reconnecting: 'Riconnessione…',
    open: 'Apri l’app Werify sul telefono',
    scan: 'Tocca *Scansiona* e inquadra questo codice',
    openApp: 'Apri l’app Werify',
    matchCode: code => `Il telefono deve mostrare: *${code}*`,
    caution: host =>
      `Scansionalo solo con l’app Werify e solo se hai aperto *${host}* di tua iniziativa. Non inviamo mai codici QR nei messaggi.`,
    scanned: 'Codice scansionato. Approva l’accesso sul telefono.',
    expired: 'Questo codice è scaduto',
    used: 'Questo codice è stato usato su un altro dispositivo. Se non l’hai usato tu, apri l’app e disconnetti i tuoi dispositivi.',
    denied: 'L’accesso è stato rifiutato sul telefono',
    showNew: 'Mostra un nuovo codice',
    notYou: 'Accesso non effettuato. Scansiona un nuovo codice con il tuo telefono.',
  },
  google: {
    finishing: 'Accesso con Google…',
    inApp:
      'Google non consente l’accesso all’interno di questa app. Apri questa pagina nel tuo browser o usa un codice.',
  },
  confirm: {
    title: name => `Accedere come *${name}*?`,
    titleNameless: 'Hai approvato l’accesso sul telefono?',
    caution: 'Se non sei tu, qualcun altro ha approvato l’accesso.',
    yes: 'Continua',
    no: 'Non sono io',
  },
  signedIn: {
    title: 'Accesso effettuato',
    titleFor: firstName => `È bello rivederti, ${firstName}`,
    verified: {
      email: 'Il tuo indirizzo email è verificato',
      number: 'Il tuo numero è verificato',
      wallet: 'Il tuo wallet è verificato',
    },
    next: 'Un momento…',
    nextTo: appName => `Ti portiamo su ${appName}…`,
  },
  status: {
    sending: 'Invio del codice…',
    sent: 'Codice inviato.',
    checking: 'Verifica del codice…',
    creating: 'Creazione del codice QR…',
    waiting: 'In attesa del telefono.',
    signedIn: 'Accesso effettuato.',
  },
  offlineTitle: 'Sei offline',
  errors: {
    offline: 'Quello che hai scritto non va perso. Riproveremo quando tornerai online.',
    network: 'Il servizio di accesso non è raggiungibile. Controlla la connessione e riprova.',
    timeout: 'Sta richiedendo troppo tempo. Riprova.',
    'not-loaded': 'Impossibile caricare questa parte. Controlla la connessione e ricarica la pagina.',
    'bad-response': 'Il servizio di accesso ha dato una risposta incomprensibile. Riprova tra poco.',
    'server-error': 'Qualcosa è andato storto da parte nostra. Riprova.',
    'rate-limited': 'Troppi tentativi.',
    locked: 'Troppi codici errati.',
    forbidden: 'Qui non è possibile accedere. Contatta il sito.',
    'identifier-rejected':
      'Impossibile inviare un codice a questo recapito. Controllalo o usa un altro indirizzo o numero.',
    'code-rejected': 'Questo codice non è corretto.',
    'code-expired': 'Questo codice non è più valido. Richiedine uno nuovo.',
    'google-failed': 'L’accesso con Google non è stato completato. Riprova o accedi in un altro modo.',
    rejected: 'Impossibile proseguire con l’accesso. Riprova o accedi in un altro modo.',
  },
  triesLeft: count =>
    count === 0
      ? 'Tentativi esauriti: richiedi un nuovo codice.'
      : plural('it', count, {
          one: 'Ti resta # tentativo.',
          many: 'Ti restano # di tentativi.',
          other: 'Ti restano # tentativi.',
        }),
  checkNewest: 'Controlla il messaggio più recente e riprova.',
  tryAgain: when => `Riprova ${when}`,
  retryIn: when => `Riprova ${when}.`,
  retryLater: 'Aspetta un po’, poi riprova.',
}

function size({ length, alphabet }: CodeFormat): string {
  return alphabet === 'digits'
    ? plural('it', length, { one: '# cifra', many: '# di cifre', other: '# cifre' })
    : plural('it', length, { one: '# carattere', many: '# di caratteri', other: '# caratteri' })
}
