import type { CodeFormat } from '../../domain/code.js'
import type { Messages } from '../messages.js'
import { plural } from '../plural.js'

export const tr: Messages = {
  signIn: {
    title: 'Giriş yapın',
    titleTo: appName => `${appName} hesabınıza giriş yapın`,
    subtitle: nouns => `Giriş için ${nouns} kullanın.`,
    methods: 'Giriş yöntemleri',
    code: 'Doğrulama kodu',
    qr: 'QR kod',
    or: 'veya',
    google: 'Google ile devam et',
    lastUsed: 'Son kullanılan',
    terms: 'Hizmet Şartları',
    privacy: 'Gizlilik Politikası',
  },
  identifier: {
    oneOf: {
      two: (a, b) => `${a} veya ${b}`,
      three: (a, b, c) => `${a}, ${b} veya ${c}`,
    },
    names: { email: 'e\u2011posta', number: 'telefon', wallet: 'cüzdan' },
    numberAlone: 'Telefon numarası',
    nouns: { email: 'e\u2011postanızı', number: 'telefon numaranızı', wallet: 'cüzdan adresinizi' },
    examples: {
      email: 'bir e\u2011posta adresi',
      number: 'bir telefon numarası (+ ve ülke koduyla birlikte)',
      wallet: 'bir cüzdan adresi',
    },
    submit: 'Kod gönder',
    retry: 'Tekrar dene',
    submitAnyway: 'Yine de kod gönder',
    problems: {
      empty: nouns => `Lütfen ${nouns} girin.`,
      unrecognised: examples => `Bunu tanıyamadık. Lütfen ${examples} girin.`,
      'too-long': () => 'Bu çok uzun. Yalnızca adresi veya numarayı bırakın.',
      secret: () =>
        'Bu, özel anahtar veya kurtarma ifadesine benziyor. Bunu hiçbir web sitesine girmeyin: kimdeyse, kripto varlıklarınız ondadır.',
      'email-incomplete': () => 'E\u2011posta adresi eksik. Şöyle olmalı: ad@example.com.',
      'country-code-missing': () => 'Ülke koduyla başlayın, örneğin +90\u00a0501\u00a0234\u00a056\u00a078.',
      'number-too-short': () => 'Bu numara çok kısa. Eksik rakam olmadığından emin olun.',
      'number-too-long': () => 'Bu numara çok uzun. Ülke koduyla birlikte en fazla 15 rakam olabilir.',
      'kind-not-taken': examples => `Bu, burada kullanılamıyor. Lütfen ${examples} girin.`,
    },
    warnings: {
      'too-short': country => `Bu numara ${country} için çok kısa. Kontrol edin veya yine de kod gönderin.`,
      'too-long': country => `Bu numara ${country} için çok uzun. Kontrol edin veya yine de kod gönderin.`,
      'not-in-use': country =>
        `Bu numara ${country} numaralarına benzemiyor. Kontrol edin veya yine de kod gönderin.`,
      mistyped: address => `${address} mi demek istediniz? Kontrol edin veya yine de kod gönderin.`,
      checksum: currency =>
        `Bu ${currency} adresinde yazım hatası var gibi. Kontrol edin veya yine de kod gönderin.`,
    },
  },
  country: {
    button: (country, dialCode) => `Ülke: ${country}, ${dialCode}`,
    choose: 'Ülke seç',
    search: 'Ülke ara',
    none: 'Ülke bulunamadı.',
    list: 'Ülkeler',
  },
  code: {
    title: 'Kodu girin',
    sentTo: {
      email: 'Şu adrese gönderildi:',
      sms: 'Şu numaraya gönderildi:',
      whatsapp: 'WhatsApp ile gönderildi:',
      call: 'Telefon aramasıyla:',
      wallet: 'Şu cüzdana gönderildi:',
    },
    sentToSpoken: {
      email: domain => `${domain} üzerindeki e\u2011posta adresinize gönderildi.`,
      sms: end => `Sonu ${end} olan telefon numaranıza gönderildi.`,
      whatsapp: end => `Sonu ${end} olan telefon numaranıza WhatsApp ile gönderildi.`,
      call: end => `Sonu ${end} olan telefon numaranıza telefon aramasıyla.`,
      wallet: end => `Sonu ${end} olan cüzdanınıza gönderildi.`,
    },
    sentByEmail: 'E\u2011posta adresinize gönderildi',
    change: 'Değiştir',
    label: format => `${size(format)}li kod`,
    hint: format => `Kod ${size(format)}lidir ve tamamlandığı anda kontrol edilir.`,
    incomplete: format => `Kodun tamamını girin: ${size(format)}.`,
    submit: 'Doğrula',
    resend: 'Kodu yeniden gönder',
    resendIn: when => `${when} yeniden gönder`,
    openMail: name => `${name} uygulamasını aç`,
    expiresIn: when => `Süresi ${when} doluyor`,
    expired: 'Bu kodun süresi doldu.',
    sendNew: 'Yeni kod gönder',
    otherNumber: 'başka bir numara kullanın',
    noCode: {
      email: 'Kod gelmedi mi? Spam klasörünüze bakın veya *başka bir yolla giriş yapın*.',
      sms: 'Kod gelmedi mi? Mesajlarınıza bakın veya *başka bir yolla giriş yapın*.',
      whatsapp: 'Kod gelmedi mi? WhatsApp’a bakın veya *başka bir yolla giriş yapın*.',
      call: 'Arama gelmedi mi? Numarayı kontrol edin veya *başka bir yolla giriş yapın*.',
      wallet: 'Kod gelmedi mi? Cüzdanınızdaki mesajlara bakın veya *başka bir yolla giriş yapın*.',
    },
    otherWay: { method: 'Başka bir yolla giriş yap', number: 'Başka bir numara kullan' },
  },
  qr: {
    title: 'Telefonunuzla giriş yapın',
    name: host => `${host} girişi için QR kod`,
    newCodeIn: when => `Yeni kod ${when}`,
    endsIn: when => `Bu kodun süresi ${when} doluyor`,
    reconnecting: 'Yeniden bağlanılıyor…',
    open: 'Telefonunuzda Werify uygulamasını açın',
    scan: '*Tara* düğmesine dokunun ve kamerayı bu koda tutun',
    openApp: 'Werify uygulamasını aç',
    matchCode: code => `Telefonunuzda *${code}* göründüğünü kontrol edin`,
    caution: host =>
      `Kodu yalnızca Werify uygulamasıyla ve yalnızca *${host}* sitesini kendiniz açtıysanız tarayın. Mesajla asla QR kod göndermeyiz.`,
    scanned: 'Kod tarandı. Girişi telefonunuzdan onaylayın.',
    scannedBy: device => `Kod ${device} ile tarandı. Girişi oradan onaylayın.`,
    expired: 'Bu kodun süresi doldu',
    used: 'Bu kod başka bir cihazda kullanıldı. Bunu siz yapmadıysanız uygulamayı açıp cihazlarınızdan çıkış yapın.',
    denied: 'Giriş telefonunuzdan reddedildi',
    showNew: 'Yeni kod göster',
    notYou: 'Giriş yapmadınız. Yeni bir kodu kendi telefonunuzla tarayın.',
  },
  phone: {
    scan: 'Kodu Werify uygulamasıyla tarayın.',
    onThisDevice: 'Bu cihazdaki Werify uygulamasını kullanın.',
    lookAtPhone: 'Telefonunuza bakın',
    otherDevice: 'Başka bir cihaz kullan',
    useCode: 'Bunun yerine kod kullan',
  },
  back: 'Geri',
  google: {
    finishing: 'Google ile giriş yapılıyor…',
    inApp:
      'Bu uygulamanın içinde Google ile giriş yapılamaz. Bu sayfayı tarayıcınızda açın veya kod kullanın.',
    cancelled: 'Google ile girişi iptal ettiniz.',
  },
  confirm: {
    title: name => `*${name}* olarak giriş yapılsın mı?`,
    titleNameless: 'Bu girişi telefonunuzdan onayladınız mı?',
    caution: 'Siz değil misiniz? Bu girişi başka biri onayladı.',
    account: {
      email: domain => `${domain} üzerindeki e\u2011posta adresi`,
      number: end => `Sonu ${end} olan telefon numarası`,
    },
    yes: 'Devam et',
    no: 'Ben değilim',
  },
  signedIn: {
    title: 'Giriş yaptınız',
    titleFor: firstName => `Tekrar hoş geldiniz, ${firstName}`,
    verified: {
      email: 'E\u2011posta adresiniz doğrulandı',
      number: 'Numaranız doğrulandı',
      wallet: 'Cüzdanınız doğrulandı',
    },
    next: 'Bir saniye lütfen…',
    nextTo: appName => `${appName} açılıyor…`,
  },
  status: {
    sending: 'Kod gönderiliyor…',
    sent: 'Kod gönderildi.',
    checking: 'Kod kontrol ediliyor…',
    creating: 'QR kod oluşturuluyor…',
    waiting: 'Kodu telefonunuzla taramanız bekleniyor.',
    signedIn: 'Giriş yaptınız.',
  },
  offlineTitle: 'İnternet bağlantınız yok',
  errors: {
    offline: 'Yazdıklarınız kaybolmadı. Bağlantı gelince yeniden deneyeceğiz.',
    network: 'Giriş hizmetine ulaşılamıyor. Bağlantınızı kontrol edip tekrar deneyin.',
    timeout: 'Bu çok uzun sürdü. Tekrar deneyin.',
    'not-loaded': 'Bu bölüm yüklenemedi. Bağlantınızı kontrol edip sayfayı yenileyin.',
    'widget-error': 'Burada bir sorun oluştu. Baştan başlayın veya sayfayı yenileyin.',
    'bad-response': 'Giriş hizmetinden beklenmeyen bir yanıt geldi. Biraz sonra tekrar deneyin.',
    'server-error': 'Bizden kaynaklanan bir sorun oluştu.',
    'rate-limited': 'Çok fazla deneme yapıldı.',
    locked: 'Çok fazla yanlış kod girildi. Güvenlik için giriş duraklatıldı.',
    forbidden: 'Buradan giriş yapılamıyor. Sitenin destek ekibiyle iletişime geçin.',
    'identifier-rejected':
      'Buraya kod gönderemiyoruz. Yazım hatası olup olmadığını kontrol edin veya başka bir adres ya da numara girin.',
    'code-rejected': 'Kod yanlış.',
    'code-expired': 'Bu kod artık çalışmıyor. Yeni kod gönderin.',
    'google-failed': 'Google ile giriş tamamlanamadı. Tekrar deneyin veya başka bir yol seçin.',
    rejected: 'Giriş tamamlanamadı. Tekrar deneyin veya başka bir yol seçin.',
  },
  startOver: 'Baştan başla',
  triesLeft: count =>
    count === 0
      ? 'Deneme hakkınız kalmadı. Yeni kod gönderin.'
      : plural('tr', count, { other: '# deneme hakkınız kaldı.' }),
  checkNewest: 'Son gelen mesaja bakıp tekrar deneyin.',
  tryAgain: when => `${when} tekrar dene`,
  retryIn: when => `${when} tekrar deneyin.`,
  retryLater: 'Biraz bekleyip tekrar deneyin.',
}

function size({ length, alphabet }: CodeFormat): string {
  return alphabet === 'digits'
    ? plural('tr', length, { other: '# hane' })
    : plural('tr', length, { other: '# karakter' })
}
