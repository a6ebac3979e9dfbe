import type { Messages } from './messages.js'
import { plural } from './plural.js'

/** @param locale what says in which digits: `ur-IN` */
export const urdu = (locale: string): Messages => ({
  signIn: {
    title: 'سائن ان کریں',
    titleTo: appName => `${appName} میں سائن ان کریں`,
    subtitle: nouns => `سائن ان کے لیے ${nouns} استعمال کریں۔`,
    methods: 'سائن ان کے طریقے',
    code: 'کوڈ',
    qr: 'QR کوڈ',
    or: 'یا',
    google: 'Google کے ساتھ جاری رکھیں',
  },
  identifier: {
    names: { email: 'ای میل', number: 'فون', wallet: 'والیٹ' },
    nouns: { email: 'ای میل', number: 'فون نمبر', wallet: 'والیٹ کا پتہ' },
    examples: {
      email: 'ای میل پتہ',
      number: 'فون نمبر (+ اور ملک کے کوڈ کے ساتھ)',
      wallet: 'والیٹ کا پتہ',
    },
    submit: 'کوڈ بھیجیں',
    retry: 'دوبارہ کوشش کریں',
    submitAnyway: 'اسی پر کوڈ بھیجیں',
    problems: {
      empty: nouns => `براہِ کرم ${nouns} درج کریں۔`,
      unrecognised: examples => `یہ پہچانا نہیں جا سکا۔ براہِ کرم ${examples} درج کریں۔`,
      'too-long': () => 'یہ بہت لمبا ہے۔ صرف پتہ یا نمبر درج کریں۔',
      'email-incomplete': () => 'ای میل پتہ مکمل نہیں ہے۔ درست مثال: name@example.com۔',
      'country-code-missing': () => 'ملک کے کوڈ سے شروع کریں، جیسے \u2066+92 301 2345678\u2069۔',
      'number-too-short': () => 'یہ نمبر بہت چھوٹا ہے۔ دیکھ لیں کہ کوئی ہندسہ رہ تو نہیں گیا۔',
      'number-too-long': () =>
        plural(locale, 15, {
          other: 'یہ نمبر بہت لمبا ہے۔ ملک کے کوڈ سمیت زیادہ سے زیادہ # ہندسے ہو سکتے ہیں۔',
        }),
      'kind-not-taken': examples => `یہ یہاں استعمال نہیں ہو سکتا۔ براہِ کرم ${examples} درج کریں۔`,
    },
    doubts: {
      'too-short': country =>
        `یہ نمبر اس ملک (${country}) کے لیے بہت چھوٹا ہے۔ اسے چیک کریں یا اسی پر کوڈ بھیجیں۔`,
      'too-long': country =>
        `یہ نمبر اس ملک (${country}) کے لیے بہت لمبا ہے۔ اسے چیک کریں یا اسی پر کوڈ بھیجیں۔`,
      'not-in-use': country =>
        `اس ملک (${country}) میں ایسا کوئی نمبر نہیں ہوتا۔ نمبر چیک کریں یا اسی پر کوڈ بھیجیں۔`,
      checksum: currency =>
        `لگتا ہے اس ${currency} پتے میں ٹائپنگ کی غلطی ہے: جانچ کے ہندسے درست نہیں۔ اسے چیک کریں یا اسی پر کوڈ بھیجیں۔`,
    },
  },
  country: {
    button: (country, dialCode) => `ملک: ${country}، ${dialCode}`,
    search: 'ملک تلاش کریں',
    none: 'اس نام کا کوئی ملک نہیں ملا۔',
  },
  code: {
    title: 'کوڈ درج کریں',
    sentTo: {
      email: 'اس پتے پر بھیجا گیا:',
      sms: 'اس نمبر پر بھیجا گیا:',
      wallet: 'اس والیٹ پر بھیجا گیا:',
    },
    change: 'تبدیل کریں',
    label: ({ length, alphabet }) =>
      alphabet === 'digits'
        ? plural(locale, length, { one: '# ہندسے کا کوڈ', other: '# ہندسوں کا کوڈ' })
        : plural(locale, length, { one: '# حرف کا کوڈ', other: '# حروف کا کوڈ' }),
    hint: ({ length, alphabet }) =>
      alphabet === 'digits'
        ? plural(locale, length, {
            one: 'کوڈ # ہندسے کا ہے، اور مکمل ہوتے ہی اس کی جانچ ہو جاتی ہے۔',
            other: 'کوڈ # ہندسوں کا ہے، اور مکمل ہوتے ہی اس کی جانچ ہو جاتی ہے۔',
          })
        : plural(locale, length, {
            one: 'کوڈ # حرف کا ہے، اور مکمل ہوتے ہی اس کی جانچ ہو جاتی ہے۔',
            other: 'کوڈ # حروف کا ہے، اور مکمل ہوتے ہی اس کی جانچ ہو جاتی ہے۔',
          }),
    incomplete: ({ length, alphabet }) =>
      alphabet === 'digits'
        ? plural(locale, length, {
            one: 'کوڈ کا # ہندسہ درج کریں۔',
            other: 'کوڈ کے تمام # ہندسے درج کریں۔',
          })
        : plural(locale, length, { one: 'کوڈ کا # حرف درج کریں۔', other: 'کوڈ کے تمام # حروف درج کریں۔' }),
    submit: 'تصدیق کریں',
    resend: 'کوڈ دوبارہ بھیجیں',
    resendIn: when => `دوبارہ بھیجیں: ${when}`,
    expiresIn: when => `میعاد ${when} ختم ہوگی`,
    expired: 'اس کوڈ کی میعاد ختم ہو گئی ہے۔',
    sendNew: 'نیا کوڈ بھیجیں',
    otherWay: 'کسی اور طریقے سے سائن ان کریں',
    noCode: {
      email: 'کوڈ نہیں ملا؟ اپنا اسپام فولڈر دیکھیں یا *کسی اور طریقے سے سائن ان کریں*۔',
      sms: 'کوڈ نہیں ملا؟ اپنے پیغامات دیکھیں یا *کسی اور طریقے سے سائن ان کریں*۔',
      wallet: 'کوڈ نہیں ملا؟ اپنے والیٹ کے پیغامات دیکھیں یا *کسی اور طریقے سے سائن ان کریں*۔',
    },
  },
  qr: {
    title: 'اپنے فون سے سائن ان کریں',
    name: host => `${host} میں سائن ان کے لیے QR کوڈ`,
    newCodeIn: when => `نیا کوڈ ${when}`,
    endsIn: when => `اس کوڈ کی میعاد ${when} ختم ہوگی`,
    reconnecting: 'کنکشن بحال ہو رہا ہے…',
    open: 'اپنے فون پر Werify ایپ کھولیں',
    scan: '*اسکین* پر ٹیپ کریں اور کیمرا اس کوڈ کی طرف کریں',
    scanned: 'کوڈ اسکین ہو گیا۔ اپنے فون پر سائن ان کی منظوری دیں۔',
    expired: 'اس کوڈ کی میعاد ختم ہو گئی ہے',
    used: 'یہ کوڈ کسی اور ڈیوائس پر استعمال ہوا ہے۔ اگر یہ آپ نے نہیں کیا تو ایپ کھول کر اپنی ڈیوائسز سے سائن آؤٹ کریں۔',
    denied: 'آپ کے فون پر سائن ان مسترد کر دیا گیا',
    showNew: 'نیا کوڈ دکھائیں',
  },
  signedIn: {
    title: 'سائن ان ہو گیا',
    titleFor: firstName => `دوبارہ خوش آمدید، ${firstName}`,
    next: 'ایک لمحہ…',
    nextTo: appName => `آپ کو ${appName} پر لے جایا جا رہا ہے…`,
  },
  status: {
    sending: 'کوڈ بھیجا جا رہا ہے…',
    sent: 'کوڈ بھیج دیا گیا۔',
    checking: 'کوڈ کی جانچ ہو رہی ہے…',
    creating: 'QR کوڈ بن رہا ہے…',
    waiting: 'فون سے کوڈ اسکین ہونے کا انتظار ہے۔',
    signedIn: 'سائن ان ہو گیا۔',
  },
  offlineTitle: 'انٹرنیٹ کنکشن نہیں ہے',
  errors: {
    offline: 'آپ کا لکھا ہوا محفوظ ہے۔ کنکشن بحال ہونے پر ہم دوبارہ کوشش کریں گے۔',
    network: 'سائن ان سروس تک رسائی نہیں ہو رہی۔ اپنا کنکشن چیک کریں اور دوبارہ کوشش کریں۔',
    timeout: 'اس میں بہت دیر لگ رہی ہے۔ دوبارہ کوشش کریں۔',
    'not-loaded': 'یہ حصہ لوڈ نہیں ہو سکا۔ اپنا کنکشن چیک کریں، پھر صفحہ دوبارہ لوڈ کریں۔',
    'bad-response': 'سائن ان سروس سے ناقابلِ فہم جواب ملا۔ تھوڑی دیر بعد دوبارہ کوشش کریں۔',
    'server-error': 'ہماری طرف سے کوئی خرابی ہوئی ہے۔ دوبارہ کوشش کریں۔',
    'rate-limited': 'بہت زیادہ کوششیں ہو چکی ہیں۔',
    locked: 'بہت زیادہ غلط کوڈ درج ہو چکے ہیں۔',
    forbidden: 'یہاں سائن ان دستیاب نہیں ہے۔ سائٹ سے رابطہ کریں۔',
    'identifier-rejected': 'اس پر کوڈ نہیں بھیجا جا سکتا۔ اسے چیک کریں یا کوئی اور پتہ یا نمبر استعمال کریں۔',
    'code-rejected': 'یہ کوڈ درست نہیں ہے۔',
    'code-expired': 'یہ کوڈ اب کارآمد نہیں رہا۔ نیا کوڈ منگوائیں۔',
    rejected: 'سائن ان مکمل نہیں ہو سکا۔ دوبارہ کوشش کریں یا کوئی اور طریقہ اپنائیں۔',
  },
  triesLeft: count =>
    count === 0
      ? 'کوئی کوشش باقی نہیں: نیا کوڈ منگوائیں۔'
      : plural(locale, count, { one: '# کوشش باقی ہے۔', other: '# کوششیں باقی ہیں۔' }),
  checkNewest: 'تازہ ترین پیغام دیکھیں اور دوبارہ کوشش کریں۔',
  tryAgain: when => `دوبارہ کوشش ${when} ممکن ہوگی`,
  retryIn: when => `دوبارہ کوشش ${when} ممکن ہوگی۔`,
  retryLater: 'تھوڑا انتظار کریں، پھر دوبارہ کوشش کریں۔',
})
