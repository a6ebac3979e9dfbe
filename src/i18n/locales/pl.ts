import type { CodeFormat } from '../../domain/code.js'
import type { Messages } from '../messages.js'
import { plural } from '../plural.js'

export const pl: Messages = {
  signIn: {
    title: 'Zaloguj się',
    titleTo: appName => `Zaloguj się do ${appName}`,
    subtitle: nouns => `Podaj ${nouns}.`,
    methods: 'Sposoby logowania',
    code: 'Kod jednorazowy',
    qr: 'Kod QR',
    or: 'lub',
    google: 'Kontynuuj z Google',
    lastUsed: 'Ostatnio używane',
    terms: 'Warunki korzystania',
    privacy: 'Polityka prywatności',
  },
  identifier: {
    oneOf: {
      two: (a, b) => `${a} lub ${b}`,
      three: (a, b, c) => `${a}, ${b} lub ${c}`,
    },
    names: { email: 'e\u2011mail', number: 'telefon', wallet: 'portfel' },
    numberAlone: 'Numer telefonu',
    nouns: { email: 'adres e\u2011mail', number: 'numer telefonu', wallet: 'adres portfela' },
    examples: {
      email: 'adres e\u2011mail',
      number: 'numer telefonu (z + i kodem kraju)',
      wallet: 'adres portfela',
    },
    submit: 'Wyślij kod',
    retry: 'Spróbuj ponownie',
    submitAnyway: 'Wyślij kod mimo to',
    problems: {
      empty: nouns => `Wpisz ${nouns}.`,
      unrecognised: examples => `Nie udało się tego rozpoznać. Wpisz ${examples}.`,
      'too-long': () => 'To za długie. Zostaw tylko adres lub numer.',
      secret: () =>
        'To wygląda na klucz prywatny lub frazę odzyskiwania. Nigdy nie wpisuj ich na stronach: kto je ma, ten ma Twoje kryptowaluty.',
      'email-incomplete': () =>
        'Ten adres e\u2011mail jest niepełny. Powinien wyglądać tak: nazwa@example.com.',
      'country-code-missing': () => 'Zacznij od kodu kraju, np. +48\u00a0512\u00a0345\u00a0678.',
      'number-too-short': () => 'Ten numer jest za krótki. Sprawdź, czy nie brakuje cyfry.',
      'number-too-long': () => 'Ten numer jest za długi. Wraz z kodem kraju może mieć najwyżej 15 cyfr.',
      'kind-not-taken': examples => `Tego nie można tu użyć. Wpisz ${examples}.`,
    },
    warnings: {
      'too-short': country =>
        `Ten numer jest za krótki dla tego kraju (${country}). Sprawdź go lub mimo to wyślij kod.`,
      'too-long': country =>
        `Ten numer jest za długi dla tego kraju (${country}). Sprawdź go lub mimo to wyślij kod.`,
      'not-in-use': country =>
        `W tym kraju (${country}) nie ma takich numerów. Sprawdź numer lub mimo to wyślij kod.`,
      mistyped: address => `Czy chodziło o ${address}? Sprawdź adres lub mimo to wyślij kod.`,
      checksum: currency =>
        `W tym adresie ${currency} jest chyba literówka. Sprawdź go lub mimo to wyślij kod.`,
    },
  },
  country: {
    button: (country, dialCode) => `Kraj: ${country}, ${dialCode}`,
    choose: 'Wybierz kraj',
    search: 'Szukaj kraju',
    none: 'Nie znaleziono kraju.',
    list: 'Kraje',
  },
  code: {
    title: 'Wpisz kod',
    sentTo: {
      email: 'Wysłano na',
      sms: 'Wysłano na',
      whatsapp: 'Wysłano przez WhatsApp na',
      call: 'Połączenie na numer',
      wallet: 'Wysłano do portfela',
    },
    sentToSpoken: {
      email: domain => `Wysłano na Twój adres e\u2011mail w ${domain}.`,
      sms: end => `Wysłano na Twój numer telefonu kończący się na ${end}.`,
      whatsapp: end => `Wysłano przez WhatsApp na Twój numer telefonu kończący się na ${end}.`,
      call: end => `Połączenie na Twój numer kończący się na ${end}.`,
      wallet: end => `Wysłano do Twojego portfela kończącego się na ${end}.`,
    },
    sentByEmail: 'Wysłano na Twój adres e\u2011mail',
    change: 'Zmień',
    label: ({ length, alphabet }) =>
      `Kod ${new Intl.NumberFormat('pl').format(length)}-${alphabet === 'digits' ? 'cyfrowy' : 'znakowy'}`,
    hint: format => `Kod ma ${size(format)}. Sprawdzimy go, gdy tylko będzie kompletny.`,
    incomplete: format => `Wpisz cały kod: ${size(format)}.`,
    submit: 'Potwierdź',
    resend: 'Wyślij kod ponownie',
    resendIn: when => `Wyślij ponownie ${when}`,
    openMail: name => `Otwórz ${name}`,
    expiresIn: when => `Wygaśnie ${when}`,
    expired: 'Ten kod wygasł.',
    sendNew: 'Wyślij nowy kod',
    otherNumber: 'użyj innego numeru',
    noCode: {
      email: 'Kod nie dotarł? Sprawdź folder ze spamem lub *zaloguj się w inny sposób*.',
      sms: 'Kod nie dotarł? Sprawdź wiadomości lub *zaloguj się w inny sposób*.',
      whatsapp: 'Kod nie dotarł? Sprawdź WhatsApp lub *zaloguj się w inny sposób*.',
      call: 'Nikt nie dzwonił? Sprawdź numer lub *zaloguj się w inny sposób*.',
      wallet: 'Kod nie dotarł? Sprawdź wiadomości w portfelu lub *zaloguj się w inny sposób*.',
    },
    otherWay: { method: 'Zaloguj się w inny sposób', number: 'Użyj innego numeru' },
  },
  qr: {
    title: 'Zaloguj się za pomocą telefonu',
    name: host => `Kod QR do logowania w serwisie ${host}`,
    newCodeIn: when => `Nowy kod ${when}`,
    endsIn: when => `Ten kod wygaśnie ${when}`,
    reconnecting: 'Ponowne łączenie…',
    open: 'Otwórz aplikację Werify na telefonie',
    scan: 'Wybierz *Skanuj* i skieruj aparat na ten kod',
    openApp: 'Otwórz aplikację Werify',
    matchCode: code => `Sprawdź, czy telefon pokazuje *${code}*`,
    caution: host =>
      `Zeskanuj go tylko w aplikacji Werify i tylko wtedy, gdy *${host}* to strona otwarta przez Ciebie. Nigdy nie wysyłamy kodów QR w wiadomościach.`,
    scanned: 'Kod zeskanowany. Zatwierdź logowanie na telefonie.',
    scannedBy: device => `Kod zeskanowany: ${device}. Zatwierdź tam logowanie.`,
    expired: 'Ten kod wygasł',
    used: 'Tego kodu użyto na innym urządzeniu. Jeśli to nie Ty, otwórz aplikację i wyloguj swoje urządzenia.',
    denied: 'Logowanie odrzucono na telefonie',
    showNew: 'Pokaż nowy kod',
    notYou: 'Nie zalogowano. Zeskanuj nowy kod własnym telefonem.',
  },
  phone: {
    scan: 'Zeskanuj kod w aplikacji Werify.',
    onThisDevice: 'Użyj aplikacji Werify na tym urządzeniu.',
    lookAtPhone: 'Sprawdź telefon',
    otherDevice: 'Użyj innego urządzenia',
    useCode: 'Użyj zamiast tego kodu',
  },
  back: 'Wstecz',
  google: {
    finishing: 'Logujemy przez Google…',
    inApp:
      'W tej aplikacji nie można zalogować się przez Google. Otwórz tę stronę w przeglądarce lub użyj kodu.',
    cancelled: 'Logowanie przez Google zostało anulowane.',
  },
  confirm: {
    title: name => `Zalogować jako *${name}*?`,
    titleNameless: 'Czy logowanie zatwierdzono na Twoim telefonie?',
    caution: 'To nie Ty? W takim razie logowanie zatwierdził ktoś inny.',
    account: {
      email: domain => `Adres e\u2011mail w ${domain}`,
      number: end => `Numer telefonu kończący się na ${end}`,
    },
    yes: 'Kontynuuj',
    no: 'To nie ja',
  },
  signedIn: {
    title: 'Zalogowano',
    titleFor: firstName => `Witamy ponownie, ${firstName}`,
    verified: {
      email: 'Adres e\u2011mail został potwierdzony',
      number: 'Numer został potwierdzony',
      wallet: 'Portfel został potwierdzony',
    },
    next: 'Chwileczkę…',
    nextTo: appName => `Otwieramy ${appName}…`,
  },
  status: {
    sending: 'Wysyłamy kod…',
    sent: 'Kod wysłany.',
    checking: 'Sprawdzamy kod…',
    creating: 'Tworzymy kod QR…',
    waiting: 'Czekamy na zeskanowanie kodu telefonem.',
    signedIn: 'Zalogowano.',
  },
  offlineTitle: 'Brak połączenia z internetem',
  errors: {
    offline: 'Wpisane dane nie przepadną. Spróbujemy ponownie, gdy wróci połączenie.',
    network: 'Nie można połączyć się z usługą logowania. Sprawdź połączenie i spróbuj ponownie.',
    timeout: 'Trwa to zbyt długo. Spróbuj ponownie.',
    'not-loaded': 'Nie udało się wczytać tej części. Sprawdź połączenie i odśwież stronę.',
    'widget-error': 'Coś poszło nie tak. Zacznij od nowa lub odśwież stronę.',
    'bad-response': 'Usługa logowania przysłała nieoczekiwaną odpowiedź. Spróbuj ponownie za chwilę.',
    'server-error': 'Coś poszło nie tak po naszej stronie.',
    'rate-limited': 'Zbyt wiele prób.',
    locked: 'Zbyt wiele błędnych kodów. Ze względów bezpieczeństwa logowanie wstrzymano.',
    forbidden: 'Logowanie jest tu niedostępne. Skontaktuj się z obsługą strony.',
    'identifier-rejected':
      'Nie możemy tam wysłać kodu. Sprawdź, czy nie ma literówek, lub podaj inny adres albo numer.',
    'code-rejected': 'Ten kod jest nieprawidłowy.',
    'code-expired': 'Ten kod już nie działa. Wyślij nowy.',
    'google-failed': 'Nie udało się zalogować przez Google. Spróbuj ponownie lub wybierz inny sposób.',
    rejected: 'Nie udało się zalogować. Spróbuj ponownie lub wybierz inny sposób.',
  },
  startOver: 'Zacznij od nowa',
  triesLeft: count =>
    count === 0
      ? 'Nie ma już więcej prób. Wyślij nowy kod.'
      : plural('pl', count, {
          one: 'Pozostała # próba.',
          few: 'Pozostały # próby.',
          many: 'Pozostało # prób.',
          other: 'Pozostało # próby.',
        }),
  checkNewest: 'Sprawdź najnowszą wiadomość i spróbuj ponownie.',
  tryAgain: when => `Spróbuj ponownie ${when}`,
  retryIn: when => `Spróbuj ponownie ${when}.`,
  retryLater: 'Odczekaj chwilę i spróbuj ponownie.',
}

function size({ length, alphabet }: CodeFormat): string {
  return alphabet === 'digits'
    ? plural('pl', length, { one: '# cyfrę', few: '# cyfry', many: '# cyfr', other: '# cyfry' })
    : plural('pl', length, { one: '# znak', few: '# znaki', many: '# znaków', other: '# znaku' })
}
