import type { CodeFormat } from '../../domain/code.js'
import type { Messages } from '../messages.js'
import { plural } from '../plural.js'

export const pl: Messages = {
  signIn: {
    title: 'Zaloguj się',
    titleTo: appName => `Zaloguj się do ${appName}`,
    subtitle: nouns => `Podaj ${nouns}.`,
    methods: 'Sposoby logowania',
    code: 'Kod',
    qr: 'Kod QR',
    or: 'lub',
    google: 'Kontynuuj z Google',
  },
  identifier: {
    names: { email: 'e-mail', number: 'telefon', wallet: 'portfel' },
    nouns: { email: 'adres e-mail', number: 'numer telefonu', wallet: 'adres portfela' },
    examples: {
      email: 'adres e-mail',
      number: 'numer telefonu z + i kodem kraju na początku',
      wallet: 'adres portfela',
    },
    submit: 'Wyślij kod',
    retry: 'Spróbuj ponownie',
    submitAnyway: 'Wyślij kod mimo to',
    problems: {
      empty: nouns => `Wpisz ${nouns}.`,
      unrecognised: examples => `Nie udało się tego rozpoznać. Wpisz ${examples}.`,
      'too-long': () => 'To za długie. Zostaw tylko adres lub numer.',
      'email-incomplete': () => 'Ten adres e-mail jest niepełny. Powinien wyglądać tak: name@example.com.',
      'country-code-missing': () => 'Zacznij od kodu kraju, np. +48 512 345 678.',
      'number-too-short': () => 'Ten numer jest za krótki. Sprawdź, czy nie brakuje cyfry.',
      'number-too-long': () => 'Ten numer jest za długi. Wraz z kodem kraju może mieć najwyżej 15 cyfr.',
      'kind-not-taken': examples => `Tego nie można tu użyć. Wpisz ${examples}.`,
    },
    doubts: {
      'too-short': country =>
        `Ten numer jest za krótki dla tego kraju (${country}). Sprawdź go lub mimo to wyślij kod.`,
      'too-long': country =>
        `Ten numer jest za długi dla tego kraju (${country}). Sprawdź go lub mimo to wyślij kod.`,
      'not-in-use': country =>
        `W tym kraju (${country}) nie ma takich numerów. Sprawdź numer lub mimo to wyślij kod.`,
      checksum: currency =>
        `W tym adresie ${currency} jest chyba literówka: nie zgadza się suma kontrolna. Sprawdź go lub mimo to wyślij kod.`,
    },
  },
  country: {
    button: (country, dialCode) => `Kraj: ${country}, ${dialCode}`,
    search: 'Szukaj kraju',
    none: 'Nie znaleziono takiego kraju.',
  },
  code: {
    title: 'Wpisz kod',
    sentTo: { email: 'Wysłano na', sms: 'Wysłano na', wallet: 'Wysłano do portfela' },
    change: 'Zmień',
    label: ({ length, alphabet }) =>
      `Kod ${new Intl.NumberFormat('pl').format(length)}-${alphabet === 'digits' ? 'cyfrowy' : 'znakowy'}`,
    hint: format => `Kod ma ${size(format)}. Sprawdzimy go, gdy tylko będzie kompletny.`,
    incomplete: format => `Wpisz cały kod: ${size(format)}.`,
    submit: 'Potwierdź',
    resend: 'Wyślij kod ponownie',
    resendIn: when => `Wyślij ponownie ${when}`,
    expiresIn: when => `Wygaśnie ${when}`,
    expired: 'Ten kod wygasł.',
    sendNew: 'Wyślij nowy kod',
    otherWay: 'Zaloguj się w inny sposób',
    noCode: {
      email: 'Kod nie dotarł? Sprawdź folder ze spamem lub *zaloguj się w inny sposób*.',
      sms: 'Kod nie dotarł? Sprawdź wiadomości lub *zaloguj się w inny sposób*.',
      wallet: 'Kod nie dotarł? Sprawdź wiadomości w portfelu lub *zaloguj się w inny sposób*.',
    },
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
    matchCode: code => `Na telefonie musi być widoczne: *${code}*`,
    caution: host =>
      `Zeskanuj go tylko w aplikacji Werify i tylko wtedy, gdy *${host}* to strona otwarta przez Ciebie. Nigdy nie wysyłamy kodów QR w wiadomościach.`,
    scanned: 'Kod zeskanowany. Zatwierdź logowanie na telefonie.',
    expired: 'Ten kod wygasł',
    used: 'Tego kodu użyto na innym urządzeniu. Jeśli to nie Ty, otwórz aplikację i wyloguj swoje urządzenia.',
    denied: 'Logowanie odrzucono na telefonie',
    showNew: 'Pokaż nowy kod',
    notYou: 'Nie zalogowano. Zeskanuj nowy kod własnym telefonem.',
  },
  google: {
    finishing: 'Logujemy przez Google…',
    inApp:
      'W tej aplikacji nie można zalogować się przez Google. Otwórz tę stronę w przeglądarce lub użyj kodu.',
  },
  confirm: {
    title: name => `Zalogować jako *${name}*?`,
    titleNameless: 'Czy logowanie zatwierdzono na Twoim telefonie?',
    caution: 'Jeśli to nie Ty, logowanie zatwierdził ktoś inny.',
    yes: 'Kontynuuj',
    no: 'To nie ja',
  },
  signedIn: {
    title: 'Zalogowano',
    titleFor: firstName => `Witamy ponownie, ${firstName}`,
    verified: {
      email: 'Adres e-mail został potwierdzony',
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
    'bad-response': 'Usługa logowania przysłała niezrozumiałą odpowiedź. Spróbuj ponownie za chwilę.',
    'server-error': 'Coś poszło nie tak po naszej stronie. Spróbuj ponownie.',
    'rate-limited': 'Zbyt wiele prób.',
    locked: 'Zbyt wiele błędnych kodów.',
    forbidden: 'Logowanie jest tu niedostępne. Skontaktuj się z obsługą strony.',
    'identifier-rejected': 'Nie można tam wysłać kodu. Sprawdź dane lub podaj inny adres albo numer.',
    'code-rejected': 'Ten kod jest nieprawidłowy.',
    'code-expired': 'Ten kod jest już nieważny. Wyślij nowy.',
    'google-failed': 'Nie udało się zalogować przez Google. Spróbuj ponownie lub wybierz inny sposób.',
    rejected: 'Nie udało się zalogować. Spróbuj ponownie lub wybierz inny sposób.',
  },
  triesLeft: count =>
    count === 0
      ? 'Nie ma już więcej prób: wyślij nowy kod.'
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
