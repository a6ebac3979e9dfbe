import type { CodeFormat } from '../../domain/code.js'
import type { Messages } from '../messages.js'
import { plural } from '../plural.js'

/** @param locale what says in which digits: `ar-EG` */
export const arabic = (locale: string): Messages => ({
  signIn: {
    title: 'تسجيل الدخول',
    titleTo: appName => `تسجيل الدخول إلى ${appName}`,
    subtitle: nouns => `باستخدام ${nouns}.`,
    methods: 'طرق تسجيل الدخول',
    code: 'رمز التحقق',
    qr: 'رمز QR',
    or: 'أو',
    google: 'المتابعة باستخدام Google',
  },
  identifier: {
    names: { email: 'البريد الإلكتروني', number: 'الهاتف', wallet: 'المحفظة' },
    nouns: { email: 'البريد الإلكتروني', number: 'رقم الهاتف', wallet: 'عنوان المحفظة' },
    examples: {
      email: 'عنوان بريد إلكتروني',
      number: 'رقم هاتف (يبدأ بعلامة + ورمز البلد)',
      wallet: 'عنوان محفظة',
    },
    submit: 'إرسال الرمز',
    retry: 'إعادة المحاولة',
    submitAnyway: 'إرسال الرمز على أي حال',
    problems: {
      empty: nouns => `يُرجى إدخال ${nouns}.`,
      unrecognised: examples => `لم نتعرّف على هذا الإدخال. يُرجى إدخال ${examples}.`,
      'too-long': () => 'النص طويل جدًا. يُرجى إدخال العنوان أو الرقم فقط.',
      'email-incomplete': () => 'عنوان البريد الإلكتروني غير مكتمل. مثال: name@example.com.',
      'country-code-missing': () => 'يُرجى البدء برمز البلد، مثل \u2066+966 51 234 5678\u2069.',
      'number-too-short': () => 'الرقم قصير جدًا. يُرجى التأكد من إدخاله كاملًا.',
      'number-too-long': () =>
        `الرقم طويل جدًا. الحد الأقصى ${size({ length: 15, alphabet: 'digits' }, locale)} مع رمز البلد.`,
      'kind-not-taken': examples => `لا يمكن استخدام هذا هنا. يُرجى إدخال ${examples}.`,
    },
    doubts: {
      'too-short': country =>
        `هذا الرقم قصير جدًا بالنسبة إلى ${country}. يُرجى التحقق منه أو إرسال الرمز على أي حال.`,
      'too-long': country =>
        `هذا الرقم طويل جدًا بالنسبة إلى ${country}. يُرجى التحقق منه أو إرسال الرمز على أي حال.`,
      'not-in-use': country =>
        `لا توجد أرقام بهذا الشكل في ${country}. يُرجى التحقق من الرقم أو إرسال الرمز على أي حال.`,
      checksum: currency =>
        `يبدو أن في عنوان ${currency} هذا خطأً كتابيًا، فأرقام التحقق فيه غير متطابقة. يُرجى التحقق منه أو إرسال الرمز على أي حال.`,
    },
  },
  country: {
    button: (country, dialCode) => `البلد: ${country}، ${dialCode}`,
    search: 'البحث عن بلد',
    none: 'لا يوجد بلد بهذا الاسم.',
  },
  code: {
    title: 'إدخال الرمز',
    sentTo: { email: 'تم الإرسال إلى', sms: 'تم الإرسال إلى', wallet: 'تم الإرسال إلى المحفظة' },
    change: 'تغيير',
    label: format => `رمز مكوّن من ${size(format, locale)}`,
    hint: format => `يتكوّن الرمز من ${size(format, locale)}، ويتم التحقق منه فور اكتماله.`,
    incomplete: format => `يُرجى إدخال الرمز كاملًا، وهو مكوّن من ${size(format, locale)}.`,
    submit: 'تأكيد',
    resend: 'إعادة إرسال الرمز',
    resendIn: when => `إعادة الإرسال ${when}`,
    expiresIn: when => `تنتهي الصلاحية ${when}`,
    expired: 'انتهت صلاحية هذا الرمز.',
    sendNew: 'إرسال رمز جديد',
    otherWay: 'تسجيل الدخول بطريقة أخرى',
    noCode: {
      email: 'لم يصل الرمز؟ يُرجى التحقق من مجلد الرسائل غير المرغوب فيها أو *تسجيل الدخول بطريقة أخرى*.',
      sms: 'لم يصل الرمز؟ يُرجى التحقق من الرسائل أو *تسجيل الدخول بطريقة أخرى*.',
      wallet: 'لم يصل الرمز؟ يُرجى التحقق من رسائل المحفظة أو *تسجيل الدخول بطريقة أخرى*.',
    },
  },
  qr: {
    title: 'تسجيل الدخول باستخدام الهاتف',
    name: host => `رمز QR لتسجيل الدخول إلى ${host}`,
    newCodeIn: when => `رمز جديد ${when}`,
    endsIn: when => `تنتهي صلاحية هذا الرمز ${when}`,
    reconnecting: 'جارٍ إعادة الاتصال…',
    open: 'فتح تطبيق Werify على الهاتف',
    scan: 'النقر على *مسح ضوئي* وتوجيه الكاميرا نحو هذا الرمز',
    openApp: 'فتح تطبيق Werify',
    matchCode: code => `يجب أن يظهر على هاتفك: *${code}*`,
    caution: host =>
      `يُرجى مسح الرمز بتطبيق Werify فقط، وفقط إذا فتحت *${host}* بنفسك. لا نرسل رموز QR في الرسائل أبدًا.`,
    scanned: 'تم مسح الرمز. يُرجى الموافقة على تسجيل الدخول من الهاتف.',
    expired: 'انتهت صلاحية هذا الرمز',
    used: 'استُخدم هذا الرمز على جهاز آخر. إذا لم تكن أنت من استخدمه، يُرجى فتح التطبيق وتسجيل الخروج من أجهزتك.',
    denied: 'تم رفض تسجيل الدخول من الهاتف',
    showNew: 'عرض رمز جديد',
    notYou: 'لم يتم تسجيل دخولك. يُرجى مسح رمز جديد بهاتفك أنت.',
  },
  google: {
    finishing: 'جارٍ تسجيل الدخول باستخدام Google…',
    inApp:
      'لا يمكن تسجيل الدخول باستخدام Google داخل هذا التطبيق. يُرجى فتح هذه الصفحة في متصفحك أو استخدام رمز.',
  },
  confirm: {
    title: name => `هل تريد تسجيل الدخول باسم *${name}*؟`,
    titleNameless: 'هل وافقت على هذا من هاتفك؟',
    caution: 'إذا لم تكن أنت، فقد وافق شخص آخر على تسجيل الدخول.',
    yes: 'متابعة',
    no: 'لست أنا',
  },
  signedIn: {
    title: 'تم تسجيل الدخول',
    titleFor: firstName => `مرحبًا بعودتك، ${firstName}`,
    verified: {
      email: 'تم تأكيد بريدك الإلكتروني',
      number: 'تم تأكيد رقمك',
      wallet: 'تم تأكيد محفظتك',
    },
    next: 'لحظة من فضلك…',
    nextTo: appName => `جارٍ الانتقال إلى ${appName}…`,
  },
  status: {
    sending: 'جارٍ إرسال الرمز…',
    sent: 'تم إرسال الرمز.',
    checking: 'جارٍ التحقق من الرمز…',
    creating: 'جارٍ إنشاء رمز QR…',
    waiting: 'في انتظار مسح الرمز بالهاتف.',
    signedIn: 'تم تسجيل الدخول.',
  },
  offlineTitle: 'لا يوجد اتصال بالإنترنت',
  errors: {
    offline: 'ما كتبته محفوظ. سنعيد المحاولة عند عودة الاتصال.',
    network: 'تعذّر الوصول إلى خدمة تسجيل الدخول. يُرجى التحقق من الاتصال وإعادة المحاولة.',
    timeout: 'استغرق ذلك وقتًا طويلًا. يُرجى إعادة المحاولة.',
    'not-loaded': 'تعذّر تحميل هذا الجزء. يُرجى التحقق من الاتصال ثم إعادة تحميل الصفحة.',
    'bad-response': 'وصل رد غير مفهوم من خدمة تسجيل الدخول. يُرجى إعادة المحاولة بعد قليل.',
    'server-error': 'حدث خطأ من جانبنا. يُرجى إعادة المحاولة.',
    'rate-limited': 'تم تجاوز عدد المحاولات المسموح به.',
    locked: 'تم إدخال رموز خاطئة كثيرة.',
    forbidden: 'تسجيل الدخول غير متاح هنا. يُرجى التواصل مع إدارة الموقع.',
    'identifier-rejected': 'لا يمكن إرسال رمز إلى هنا. يُرجى التحقق من البيانات أو استخدام عنوان أو رقم آخر.',
    'code-rejected': 'الرمز غير صحيح.',
    'code-expired': 'لم يعد هذا الرمز صالحًا. يُرجى طلب رمز جديد.',
    'google-failed': 'لم يكتمل تسجيل الدخول باستخدام Google. يُرجى إعادة المحاولة أو استخدام طريقة أخرى.',
    rejected: 'تعذّر إكمال تسجيل الدخول. يُرجى إعادة المحاولة أو استخدام طريقة أخرى.',
  },
  triesLeft: count =>
    plural(locale, count, {
      zero: 'لم تتبقَّ أي محاولة: يُرجى طلب رمز جديد.',
      one: 'تبقّت محاولة واحدة.',
      two: 'تبقّت محاولتان.',
      few: 'تبقّت # محاولات.',
      many: 'تبقّت # محاولة.',
      other: 'تبقّت # محاولة.',
    }),
  checkNewest: 'يُرجى التحقق من أحدث رسالة وإعادة المحاولة.',
  tryAgain: when => `ستُتاح إعادة المحاولة ${when}`,
  retryIn: when => `ستُتاح إعادة المحاولة ${when}.`,
  retryLater: 'يُرجى الانتظار قليلًا ثم إعادة المحاولة.',
})

function size({ length, alphabet }: CodeFormat, locale: string): string {
  return alphabet === 'digits'
    ? plural(locale, length, {
        zero: '# رقم',
        one: 'رقم واحد',
        two: 'رقمين',
        few: '# أرقام',
        many: '# رقمًا',
        other: '# رقم',
      })
    : plural(locale, length, {
        zero: '# حرف',
        one: 'حرف واحد',
        two: 'حرفين',
        few: '# أحرف',
        many: '# حرفًا',
        other: '# حرف',
      })
}
