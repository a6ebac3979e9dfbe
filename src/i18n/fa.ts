import type { CodeFormat } from '../domain/code.js'
import type { Messages } from './messages.js'
import { plural } from './plural.js'

export const fa: Messages = {
  signIn: {
    title: 'ورود',
    titleTo: appName => `ورود به ${appName}`,
    subtitle: nouns => `با ${nouns} وارد شوید.`,
    methods: 'روش‌های ورود',
    code: 'رمز یک‌بارمصرف',
    qr: 'کد QR',
    or: 'یا',
    google: 'ادامه با گوگل',
  },
  identifier: {
    names: { email: 'ایمیل', number: 'تلفن', wallet: 'کیف پول' },
    nouns: { email: 'ایمیل', number: 'شماره تلفن', wallet: 'نشانی کیف پول' },
    examples: {
      email: 'یک نشانی ایمیل',
      number: 'یک شماره تلفن (با + و کد کشور)',
      wallet: 'یک نشانی کیف پول',
    },
    submit: 'ارسال رمز',
    retry: 'تلاش دوباره',
    submitAnyway: 'ارسال رمز در هر صورت',
    problems: {
      empty: nouns => `لطفاً ${nouns} خود را وارد کنید.`,
      unrecognised: examples => `این را نشناختیم. لطفاً ${examples} وارد کنید.`,
      'too-long': () => 'این متن خیلی طولانی است. فقط نشانی یا شماره را وارد کنید.',
      'email-incomplete': () => 'نشانی ایمیل کامل نیست. مثال درست: name@example.com.',
      'country-code-missing': () => 'با کد کشور شروع کنید، مثل \u2066+98 912 345 6789\u2069.',
      'number-too-short': () => 'این شماره خیلی کوتاه است. ببینید رقمی جا نیفتاده باشد.',
      'number-too-long': () => 'این شماره خیلی طولانی است. شماره با کد کشور حداکثر ۱۵ رقم دارد.',
      'kind-not-taken': examples => `اینجا نمی‌توان از این استفاده کرد. لطفاً ${examples} وارد کنید.`,
    },
    doubts: {
      'too-short': country =>
        `این شماره برای ${country} خیلی کوتاه است. آن را بررسی کنید یا در هر صورت رمز را ارسال کنید.`,
      'too-long': country =>
        `این شماره برای ${country} خیلی طولانی است. آن را بررسی کنید یا در هر صورت رمز را ارسال کنید.`,
      'not-in-use': country =>
        `شماره‌ای به این شکل در ${country} وجود ندارد. شماره را بررسی کنید یا در هر صورت رمز را ارسال کنید.`,
      checksum: currency =>
        `به نظر می‌رسد این نشانی ${currency} اشتباه تایپی دارد، چون رقم‌های کنترلی آن نمی‌خواند. آن را بررسی کنید یا در هر صورت رمز را ارسال کنید.`,
    },
  },
  country: {
    button: (country, dialCode) => `کشور: ${country}، ${dialCode}`,
    search: 'جستجوی کشور',
    none: 'کشوری با این نام پیدا نشد.',
  },
  code: {
    title: 'رمز را وارد کنید',
    sentTo: { email: 'ارسال‌شده به', sms: 'ارسال‌شده به', wallet: 'ارسال‌شده به کیف پول' },
    change: 'تغییر',
    label: format => `رمز ${size(format)}ی`,
    hint: format => `رمز ${size(format)} دارد و همین که کامل شود بررسی می‌شود.`,
    incomplete: format => `هر ${size(format)} رمز را وارد کنید.`,
    submit: 'تأیید',
    resend: 'ارسال مجدد رمز',
    resendIn: when => `ارسال مجدد: ${when}`,
    expiresIn: when => `معتبر تا ${when}`,
    expired: 'اعتبار این رمز تمام شده است.',
    sendNew: 'ارسال رمز جدید',
    otherWay: 'به روش دیگری وارد شوید',
    noCode: {
      email: 'رمز نرسید؟ پوشه هرزنامه را ببینید یا *به روش دیگری وارد شوید*.',
      sms: 'رمز نرسید؟ پیامک‌های خود را ببینید یا *به روش دیگری وارد شوید*.',
      wallet: 'رمز نرسید؟ پیام‌های کیف پول خود را ببینید یا *به روش دیگری وارد شوید*.',
    },
  },
  qr: {
    title: 'ورود با گوشی',
    name: host => `کد QR برای ورود به ${host}`,
    newCodeIn: when => `کد جدید: ${when}`,
    endsIn: when => `اعتبار این کد: تا ${when}`,
    reconnecting: 'در حال اتصال دوباره…',
    open: 'اپلیکیشن Werify را در گوشی خود باز کنید',
    scan: 'روی *اسکن* بزنید و دوربین را رو به این کد بگیرید',
    openApp: 'باز کردن اپلیکیشن Werify',
    matchCode: code => `گوشی شما باید این را نشان دهد: *${code}*`,
    caution: host =>
      `این کد را فقط با اپلیکیشن Werify اسکن کنید، آن هم فقط اگر خودتان *${host}* را باز کرده‌اید. ما هرگز کد QR را در پیام نمی‌فرستیم.`,
    scanned: 'کد اسکن شد. ورود را در گوشی خود تأیید کنید.',
    expired: 'اعتبار این کد تمام شده است',
    used: 'این کد در دستگاه دیگری استفاده شد. اگر کار شما نبوده، اپلیکیشن را باز کنید و از دستگاه‌های خود خارج شوید.',
    denied: 'ورود در گوشی شما رد شد',
    showNew: 'نمایش کد جدید',
    notYou: 'وارد نشدید. کد جدیدی را با گوشی خودتان اسکن کنید.',
  },
  confirm: {
    title: name => `با نام *${name}* وارد می‌شوید؟`,
    titleNameless: 'آیا این ورود را در گوشی خود تأیید کردید؟',
    caution: 'اگر این شما نیستید، شخص دیگری ورود را تأیید کرده است.',
    yes: 'ادامه',
    no: 'من نیستم',
  },
  signedIn: {
    title: 'وارد شدید',
    titleFor: firstName => `خوش آمدید، ${firstName}`,
    next: 'یک لحظه…',
    nextTo: appName => `در حال انتقال به ${appName}…`,
  },
  status: {
    sending: 'در حال ارسال رمز…',
    sent: 'رمز ارسال شد.',
    checking: 'در حال بررسی رمز…',
    creating: 'در حال ساخت کد QR…',
    waiting: 'منتظر اسکن کد با گوشی شما هستیم.',
    signedIn: 'وارد شدید.',
  },
  offlineTitle: 'اتصال اینترنت برقرار نیست',
  errors: {
    offline: 'آنچه وارد کرده‌اید محفوظ است. با وصل شدن اینترنت دوباره تلاش می‌کنیم.',
    network: 'ارتباط با سرویس ورود برقرار نشد. اتصال خود را بررسی کنید و دوباره تلاش کنید.',
    timeout: 'بیش از حد طول کشید. دوباره تلاش کنید.',
    'not-loaded': 'این بخش بارگذاری نشد. اتصال اینترنت را بررسی کنید و صفحه را دوباره باز کنید.',
    'bad-response': 'پاسخ سرویس ورود قابل فهم نبود. کمی بعد دوباره تلاش کنید.',
    'server-error': 'مشکلی از سمت ما پیش آمد. دوباره تلاش کنید.',
    'rate-limited': 'تعداد تلاش‌ها بیش از حد مجاز بود.',
    locked: 'تعداد رمزهای اشتباه بیش از حد مجاز بود.',
    forbidden: 'ورود از اینجا ممکن نیست. با پشتیبانی سایت تماس بگیرید.',
    'identifier-rejected':
      'ارسال رمز به اینجا ممکن نیست. آن را بررسی کنید یا نشانی یا شماره دیگری وارد کنید.',
    'code-rejected': 'رمز درست نیست.',
    'code-expired': 'این رمز دیگر معتبر نیست. رمز جدید بگیرید.',
    rejected: 'ورود انجام نشد. دوباره تلاش کنید یا روش دیگری را انتخاب کنید.',
  },
  triesLeft: count =>
    count === 0
      ? 'فرصت دیگری نمانده است: رمز جدید بگیرید.'
      : plural('fa', count, { other: '# فرصت دیگر دارید.' }),
  checkNewest: 'آخرین پیام را ببینید و دوباره تلاش کنید.',
  tryAgain: when => `لطفاً ${when} دوباره تلاش کنید`,
  retryIn: when => `لطفاً ${when} دوباره تلاش کنید.`,
  retryLater: 'کمی صبر کنید و دوباره تلاش کنید.',
}

function size({ length, alphabet }: CodeFormat): string {
  return alphabet === 'digits'
    ? plural('fa', length, { other: '# رقم' })
    : plural('fa', length, { other: '# کاراکتر' })
}
