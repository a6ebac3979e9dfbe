import type { CodeFormat } from '../../domain/code.js'
import type { Messages } from '../messages.js'
import { plural } from '../plural.js'

export const he: Messages = {
  signIn: {
    title: 'כניסה',
    titleTo: appName => `כניסה אל ${appName}`,
    subtitle: nouns => `אפשר להיכנס עם ${nouns}.`,
    methods: 'דרכי כניסה',
    code: 'קוד חד-פעמי',
    qr: 'קוד QR',
    or: 'או',
    google: 'המשך עם Google',
    lastUsed: 'בשימוש לאחרונה',
    terms: 'תנאי השימוש',
    privacy: 'מדיניות הפרטיות',
  },
  identifier: {
    oneOf: {
      two: (a, b) => `${a} או ${b}`,
      three: (a, b, c) => `${a}, ${b} או ${c}`,
    },
    names: { email: 'אימייל', number: 'טלפון', wallet: 'ארנק' },
    numberAlone: 'מספר טלפון',
    nouns: { email: 'אימייל', number: 'מספר טלפון', wallet: 'כתובת ארנק' },
    examples: {
      email: 'כתובת אימייל',
      number: 'מספר טלפון (עם + וקידומת המדינה)',
      wallet: 'כתובת ארנק',
    },
    submit: 'שליחת קוד',
    retry: 'ניסיון נוסף',
    submitAnyway: 'שליחת קוד בכל זאת',
    problems: {
      empty: nouns => `יש להזין ${nouns}.`,
      unrecognised: examples => `לא הצלחנו לזהות את זה. יש להזין ${examples}.`,
      'too-long': () => 'הטקסט ארוך מדי. יש להשאיר רק את הכתובת או את המספר.',
      secret: () =>
        'זה נראה כמו מפתח פרטי או ביטוי שחזור. אין להזין אותו בשום אתר: מי שמחזיק בו מחזיק במטבעות שלך.',
      'email-incomplete': () => 'כתובת האימייל לא שלמה. היא אמורה להיראות כך: name@example.com.',
      'country-code-missing': () =>
        'יש להתחיל בקידומת המדינה, למשל \u2066+972\u00a050\u00a0234\u00a05678\u2069.',
      'number-too-short': () => 'המספר קצר מדי. כדאי לבדוק שלא חסרה ספרה.',
      'number-too-long': () => 'המספר ארוך מדי. יחד עם קידומת המדינה יש בו לכל היותר 15 ספרות.',
      'kind-not-taken': examples => `אי אפשר להשתמש בזה כאן. יש להזין ${examples}.`,
    },
    warnings: {
      'too-short': country => `המספר קצר מדי עבור ${country}. כדאי לבדוק אותו, או לשלוח קוד בכל זאת.`,
      'too-long': country => `המספר ארוך מדי עבור ${country}. כדאי לבדוק אותו, או לשלוח קוד בכל זאת.`,
      'not-in-use': country =>
        `אין מספרים כאלה במדינה הזאת (${country}). כדאי לבדוק את המספר, או לשלוח קוד בכל זאת.`,
      mistyped: address => `התכוונת ל-${address}? כדאי לבדוק את הכתובת, או לשלוח קוד בכל זאת.`,
      checksum: currency => `נראה שיש שגיאת הקלדה בכתובת ${currency}. כדאי לבדוק אותה, או לשלוח קוד בכל זאת.`,
    },
  },
  country: {
    button: (country, dialCode) => `מדינה: ${country}, ${dialCode}`,
    choose: 'בחירת מדינה',
    search: 'חיפוש מדינה',
    none: 'לא נמצאה מדינה.',
    list: 'מדינות',
  },
  code: {
    title: 'הזנת הקוד',
    sentTo: {
      email: 'הקוד נשלח אל',
      sms: 'הקוד נשלח אל',
      whatsapp: 'הקוד נשלח בוואטסאפ אל',
      call: 'בשיחת טלפון אל',
      wallet: 'הקוד נשלח לארנק',
    },
    sentToSpoken: {
      email: domain => `הקוד נשלח לאימייל שלך ב-${domain}.`,
      sms: end => `הקוד נשלח למספר הטלפון שלך שמסתיים ב-${end}.`,
      whatsapp: end => `הקוד נשלח בוואטסאפ למספר הטלפון שלך שמסתיים ב-${end}.`,
      call: end => `בשיחת טלפון למספר שלך שמסתיים ב-${end}.`,
      wallet: end => `הקוד נשלח לארנק שלך שמסתיים ב-${end}.`,
    },
    sentByEmail: 'הקוד נשלח לאימייל שלך',
    change: 'שינוי',
    label: format => `קוד בן ${size(format)}`,
    hint: format => `הקוד הוא בן ${size(format)}, והוא ייבדק מיד כשיושלם.`,
    incomplete: format => `יש להזין קוד מלא בן ${size(format)}.`,
    submit: 'אימות',
    resend: 'שליחת הקוד שוב',
    resendIn: when => `שליחה חוזרת ${when}`,
    openMail: name => `פתיחת ${name}`,
    expiresIn: when => `התוקף יפוג ${when}`,
    expired: 'תוקף הקוד פג.',
    sendNew: 'שליחת קוד חדש',
    otherNumber: 'להשתמש במספר אחר',
    noCode: {
      email: 'לא הגיע קוד? כדאי לבדוק בתיקיית הספאם או *להיכנס בדרך אחרת*.',
      sms: 'לא הגיע קוד? כדאי לבדוק בהודעות או *להיכנס בדרך אחרת*.',
      whatsapp: 'לא הגיע קוד? כדאי לבדוק בוואטסאפ או *להיכנס בדרך אחרת*.',
      call: 'לא הגיעה שיחה? כדאי לבדוק את המספר או *להיכנס בדרך אחרת*.',
      wallet: 'לא הגיע קוד? כדאי לבדוק בהודעות שבארנק או *להיכנס בדרך אחרת*.',
    },
    otherWay: { method: 'כניסה בדרך אחרת', number: 'שימוש במספר אחר' },
  },
  qr: {
    title: 'כניסה עם הטלפון',
    name: host => `קוד QR לכניסה אל ${host}`,
    newCodeIn: when => `קוד חדש ${when}`,
    endsIn: when => `תוקף הקוד יפוג ${when}`,
    reconnecting: 'מתחברים מחדש…',
    open: 'פותחים את אפליקציית Werify בטלפון',
    scan: 'מקישים על *סריקה* ומכוונים את המצלמה אל הקוד הזה',
    openApp: 'פתיחת אפליקציית Werify',
    matchCode: code => `כדאי לוודא שבטלפון מופיע *${code}*`,
    caution: host =>
      `יש לסרוק רק עם אפליקציית Werify, ורק אם פתחת את *${host}* בעצמך. אנחנו אף פעם לא שולחים קודי QR בהודעות.`,
    scanned: 'הקוד נסרק. יש לאשר את הכניסה בטלפון.',
    scannedBy: device => `הקוד נסרק באמצעות ${device}. יש לאשר שם את הכניסה.`,
    expired: 'תוקף הקוד פג',
    used: 'נעשה שימוש בקוד הזה במכשיר אחר. אם לא עשית זאת, יש לפתוח את האפליקציה ולנתק את המכשירים שלך.',
    denied: 'הכניסה נדחתה בטלפון',
    showNew: 'הצגת קוד חדש',
    notYou: 'לא נכנסת. יש לסרוק קוד חדש בטלפון שלך.',
  },
  phone: {
    scan: 'סורקים את הקוד עם אפליקציית Werify.',
    onThisDevice: 'משתמשים באפליקציית Werify במכשיר הזה.',
    lookAtPhone: 'כדאי להסתכל בטלפון',
    otherDevice: 'שימוש במכשיר אחר',
    useCode: 'שימוש בקוד במקום זאת',
  },
  back: 'חזרה',
  google: {
    finishing: 'נכנסים עם Google…',
    inApp: 'אי אפשר להיכנס עם Google בתוך האפליקציה הזאת. כדאי לפתוח את הדף בדפדפן או להשתמש בקוד.',
    cancelled: 'ביטלת את הכניסה עם Google.',
  },
  confirm: {
    title: name => `להיכנס בתור *${name}*?`,
    titleNameless: 'אישרת את הכניסה הזאת בטלפון?',
    caution: 'זה לא החשבון שלך? מישהו אחר אישר את הכניסה הזאת.',
    account: { email: domain => `כתובת אימייל ב-${domain}`, number: end => `מספר טלפון שמסתיים ב-${end}` },
    yes: 'המשך',
    no: 'זה לא אני',
  },
  signedIn: {
    title: 'נכנסת בהצלחה',
    titleFor: firstName => `טוב לראות אותך שוב, ${firstName}`,
    verified: {
      email: 'כתובת האימייל שלך אומתה',
      number: 'המספר שלך אומת',
      wallet: 'הארנק שלך אומת',
    },
    next: 'רק רגע…',
    nextTo: appName => `מעבירים אותך אל ${appName}…`,
  },
  status: {
    sending: 'שולחים את הקוד…',
    sent: 'הקוד נשלח.',
    checking: 'בודקים את הקוד…',
    creating: 'יוצרים קוד QR…',
    waiting: 'ממתינים לסריקת הקוד בטלפון.',
    signedIn: 'נכנסת בהצלחה.',
  },
  offlineTitle: 'אין חיבור לאינטרנט',
  errors: {
    offline: 'מה שהקלדת נשמר. ננסה שוב כשהחיבור יחזור.',
    network: 'אין גישה לשירות הכניסה. כדאי לבדוק את החיבור ולנסות שוב.',
    timeout: 'זה נמשך יותר מדי זמן. אפשר לנסות שוב.',
    'not-loaded': 'לא הצלחנו לטעון את החלק הזה. כדאי לבדוק את החיבור ולרענן את הדף.',
    'widget-error': 'משהו השתבש כאן. אפשר להתחיל מחדש או לרענן את הדף.',
    'bad-response': 'התקבלה תשובה לא צפויה משירות הכניסה. אפשר לנסות שוב עוד מעט.',
    'server-error': 'משהו השתבש אצלנו.',
    'rate-limited': 'יותר מדי ניסיונות.',
    locked: 'יותר מדי קודים שגויים. מטעמי אבטחה הכניסה הושהתה.',
    forbidden: 'הכניסה לא זמינה כאן. יש לפנות לתמיכה של האתר.',
    'identifier-rejected':
      'אי אפשר לשלוח לשם קוד. כדאי לבדוק שאין שגיאות הקלדה, או להזין כתובת אחרת או מספר אחר.',
    'code-rejected': 'הקוד שגוי.',
    'code-expired': 'הקוד הזה כבר לא עובד. יש לשלוח קוד חדש.',
    'google-failed': 'הכניסה עם Google לא הושלמה. אפשר לנסות שוב או לבחור דרך אחרת.',
    rejected: 'הכניסה לא הושלמה. אפשר לנסות שוב או לבחור דרך אחרת.',
  },
  startOver: 'התחלה מחדש',
  triesLeft: count =>
    count === 0
      ? 'לא נותרו ניסיונות. יש לשלוח קוד חדש.'
      : plural('he', count, {
          one: 'נותר ניסיון אחד.',
          two: 'נותרו שני ניסיונות.',
          other: 'נותרו # ניסיונות.',
        }),
  checkNewest: 'כדאי לבדוק את ההודעה האחרונה ולנסות שוב.',
  tryAgain: when => `ניסיון נוסף ${when}`,
  retryIn: when => `אפשר לנסות שוב ${when}.`,
  retryLater: 'כדאי להמתין מעט ולנסות שוב.',
}

function size({ length, alphabet }: CodeFormat): string {
  return alphabet === 'digits'
    ? plural('he', length, { one: 'ספרה אחת', two: 'שתי ספרות', other: '# ספרות' })
    : plural('he', length, { one: 'תו אחד', two: 'שני תווים', other: '# תווים' })
}
