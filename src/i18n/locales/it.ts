import type { CodeFormat } from '../../domain/code.js'
import type { Messages } from '../messages.js'
import { plural } from '../plural.js'

export const it: Messages = {
  signIn: {
    title: 'Accedi',
    titleTo: appName => `Accedi a ${appName}`,
    subtitle: nouns => `Usa ${nouns}.`,
    methods: 'Modi per accedere',
    code: 'Codice monouso',
    qr: 'Codice QR',
    or: 'oppure',
    google: 'Continua con Google',
    lastUsed: 'Ultimo usato',
    terms: 'Termini di servizio',
    privacy: 'Informativa sulla privacy',
  },
  identifier: {
    oneOf: {
      two: (a, b) => `${a} o ${b}`,
      three: (a, b, c) => `${a}, ${b} o ${c}`,
    },
    names: { email: 'email', number: 'telefono', wallet: 'wallet' },
    numberAlone: 'Numero di telefono',
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
      secret: () =>
        'Sembra una chiave privata o una frase di recupero. Non inserirla mai in un sito web: chi ce l’ha, ha le tue criptovalute.',
      'email-incomplete': () => 'Questo indirizzo email è incompleto. Deve avere la forma nome@example.com.',
      'country-code-missing': () =>
        'Inizia con il prefisso internazionale, ad esempio +39\u00a0312\u00a0345\u00a06789.',
      'number-too-short': () => 'Questo numero è troppo corto. Controlla che non manchi nessuna cifra.',
      'number-too-long': () =>
        'Questo numero è troppo lungo. Un numero ha al massimo 15 cifre, prefisso internazionale compreso.',
      'kind-not-taken': examples => `Qui questo dato non è accettato. Inserisci ${examples}.`,
    },
    warnings: {
      'too-short': country =>
        `Il numero è troppo corto per questo Paese (${country}). Controllalo o invia comunque il codice.`,
      'too-long': country =>
        `Il numero è troppo lungo per questo Paese (${country}). Controllalo o invia comunque il codice.`,
      'not-in-use': country =>
        `In questo Paese (${country}) non esistono numeri così. Controlla il numero o invia comunque il codice.`,
      mistyped: address => `Intendevi ${address}? Controlla l’indirizzo o invia comunque il codice.`,
      checksum: currency =>
        `Questo indirizzo ${currency} sembra contenere un errore di battitura. Controllalo o invia comunque il codice.`,
    },
  },
  country: {
    button: (country, dialCode) => `Paese: ${country}, ${dialCode}`,
    choose: 'Scegli un Paese',
    search: 'Cerca un Paese',
    none: 'Nessun Paese trovato.',
    list: 'Paesi',
  },
  code: {
    title: 'Inserisci il codice',
    sentTo: {
      email: 'Inviato a',
      sms: 'Inviato al',
      whatsapp: 'Inviato su WhatsApp al',
      call: 'Con una chiamata al',
      wallet: 'Inviato al wallet',
    },
    sentToSpoken: {
      email: domain => `Inviato alla tua email su ${domain}.`,
      sms: end => `Inviato al tuo numero di telefono che finisce con ${end}.`,
      whatsapp: end => `Inviato su WhatsApp al tuo numero di telefono che finisce con ${end}.`,
      call: end => `Con una chiamata al tuo numero di telefono che finisce con ${end}.`,
      wallet: end => `Inviato al tuo wallet che finisce con ${end}.`,
    },
    sentByEmail: 'Inviato al tuo indirizzo email',
    change: 'Modifica',
    label: format => `Codice a ${size(format)}`,
    hint: format => `Verifichiamo il codice non appena inserisci tutto: ${size(format)}.`,
    incomplete: format => `Inserisci il codice completo: ${size(format)}.`,
    submit: 'Verifica',
    resend: 'Invia di nuovo il codice',
    resendIn: when => `Nuovo invio ${when}`,
    openMail: name => `Apri ${name}`,
    expiresIn: when => `Scade ${when}`,
    expired: 'Questo codice è scaduto.',
    sendNew: 'Richiedi un nuovo codice',
    otherNumber: 'usa un altro numero',
    noCode: {
      email: 'Non è arrivato il codice? Controlla nello spam o *accedi in un altro modo*.',
      sms: 'Non è arrivato il codice? Controlla i messaggi o *accedi in un altro modo*.',
      whatsapp: 'Non è arrivato il codice? Controlla WhatsApp o *accedi in un altro modo*.',
      call: 'Non è arrivata la chiamata? Controlla il numero o *accedi in un altro modo*.',
      wallet: 'Non è arrivato il codice? Controlla i messaggi del tuo wallet o *accedi in un altro modo*.',
    },
    otherWay: { method: 'Accedi in un altro modo', number: 'Usa un altro numero' },
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
    matchCode: code => `Controlla che il telefono mostri *${code}*`,
    caution: host =>
      `Scansiona questo codice solo con l’app Werify e solo se hai aperto *${host}* di tua iniziativa. Non inviamo mai codici QR nei messaggi.`,
    scanned: 'Codice scansionato. Approva l’accesso sul telefono.',
    scannedBy: device => `Codice scansionato con ${device}. Approva l’accesso da lì.`,
    expired: 'Questo codice è scaduto',
    used: 'Questo codice è stato usato su un altro dispositivo. Se non l’hai usato tu, apri l’app e disconnetti i tuoi dispositivi.',
    denied: 'L’accesso è stato rifiutato sul telefono',
    showNew: 'Mostra un nuovo codice',
    notYou: 'Accesso non effettuato. Scansiona un nuovo codice con il tuo telefono.',
  },
  phone: {
    scan: 'Scansiona il codice con l’app Werify.',
    onThisDevice: 'Usa l’app Werify su questo dispositivo.',
    lookAtPhone: 'Guarda il telefono',
    otherDevice: 'Usa un altro dispositivo',
    useCode: 'Usa invece un codice',
  },
  back: 'Indietro',
  google: {
    finishing: 'Accesso con Google…',
    inApp:
      'Google non consente l’accesso all’interno di questa app. Apri questa pagina nel tuo browser o usa un codice.',
    cancelled: 'Hai annullato l’accesso con Google.',
  },
  confirm: {
    title: name => `Accedere come *${name}*?`,
    titleNameless: 'Hai approvato l’accesso sul telefono?',
    caution: 'Non sei tu? Qualcun altro ha approvato questo accesso.',
    account: {
      email: domain => `Indirizzo email su ${domain}`,
      number: end => `Numero di telefono che finisce con ${end}`,
    },
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
    offline: 'Quello che hai scritto è salvato. Riproveremo quando tornerai online.',
    network: 'Il servizio di accesso non è raggiungibile. Controlla la connessione e riprova.',
    timeout: 'Sta richiedendo troppo tempo. Riprova.',
    'not-loaded':
      'Non siamo riusciti a caricare questa parte. Controlla la connessione e ricarica la pagina.',
    'widget-error': 'Qui qualcosa è andato storto. Ricomincia o ricarica la pagina.',
    'bad-response': 'Abbiamo ricevuto una risposta inattesa dal servizio di accesso. Riprova tra poco.',
    'server-error': 'Qualcosa è andato storto da parte nostra.',
    'rate-limited': 'Troppi tentativi.',
    locked: 'Troppi codici errati. Per sicurezza, l’accesso è sospeso.',
    forbidden: 'Qui non è possibile accedere. Contatta l’assistenza del sito.',
    'identifier-rejected':
      'Non possiamo inviare un codice a questo recapito. Controlla che sia scritto bene o usa un altro indirizzo o numero.',
    'code-rejected': 'Questo codice non è corretto.',
    'code-expired': 'Questo codice non funziona più. Richiedine uno nuovo.',
    'google-failed': 'Non è stato possibile accedere con Google. Riprova o accedi in un altro modo.',
    rejected: 'Non è stato possibile accedere. Riprova o accedi in un altro modo.',
  },
  startOver: 'Ricomincia',
  triesLeft: count =>
    count === 0
      ? 'Tentativi esauriti. Richiedi un nuovo codice.'
      : plural('it', count, {
          one: 'Ti resta # tentativo.',
          many: 'Ti restano # di tentativi.',
          other: 'Ti restano # tentativi.',
        }),
  checkNewest: 'Controlla il tuo ultimo messaggio e riprova.',
  tryAgain: when => `Riprova ${when}`,
  retryIn: when => `Riprova ${when}.`,
  retryLater: 'Aspetta un momento, poi riprova.',
}

function size({ length, alphabet }: CodeFormat): string {
  return alphabet === 'digits'
    ? plural('it', length, { one: '# cifra', many: '# di cifre', other: '# cifre' })
    : plural('it', length, { one: '# carattere', many: '# di caratteri', other: '# caratteri' })
}
