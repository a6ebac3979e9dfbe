import type { CodeFormat } from '../../domain/code.js'
import type { Messages } from '../messages.js'
import { plural } from '../plural.js'

export const id: Messages = {
  signIn: {
    title: 'Masuk',
    titleTo: appName => `Masuk ke ${appName}`,
    subtitle: nouns => `Gunakan ${nouns} Anda.`,
    methods: 'Cara masuk',
    code: 'Kode verifikasi',
    qr: 'Kode QR',
    or: 'atau',
    google: 'Lanjutkan dengan Google',
    lastUsed: 'Terakhir digunakan',
    terms: 'Ketentuan Layanan',
    privacy: 'Kebijakan Privasi',
  },
  identifier: {
    oneOf: {
      two: (a, b) => `${a} atau ${b}`,
      three: (a, b, c) => `${a}, ${b}, atau ${c}`,
    },
    names: { email: 'email', number: 'nomor telepon', wallet: 'dompet kripto' },
    numberAlone: 'Nomor telepon',
    nouns: { email: 'email', number: 'nomor telepon', wallet: 'alamat dompet kripto' },
    examples: {
      email: 'alamat email',
      number: 'nomor telepon (diawali + dan kode negara)',
      wallet: 'alamat dompet kripto',
    },
    submit: 'Kirim kode',
    retry: 'Coba lagi',
    submitAnyway: 'Tetap kirim kode',
    problems: {
      empty: nouns => `Masukkan ${nouns} Anda.`,
      unrecognised: examples => `Formatnya tidak dikenali. Masukkan ${examples}.`,
      'too-long': () => 'Isinya terlalu panjang. Pastikan hanya ada alamat atau nomor.',
      secret: () =>
        'Sepertinya ini kunci privat atau frasa pemulihan. Jangan pernah memasukkannya di situs web: siapa pun yang memilikinya menguasai koin Anda.',
      'email-incomplete': () => 'Alamat email belum lengkap. Contoh yang benar: nama@example.com.',
      'country-code-missing': () => 'Awali dengan kode negara, seperti +62\u00a0812\u00a03456\u00a07890.',
      'number-too-short': () => 'Nomor terlalu pendek. Pastikan tidak ada angka yang terlewat.',
      'number-too-long': () => 'Nomor terlalu panjang. Maksimal 15 digit, termasuk kode negara.',
      'kind-not-taken': examples => `Tidak dapat digunakan di sini. Masukkan ${examples}.`,
    },
    warnings: {
      'too-short': country =>
        `Nomor ini terlalu pendek untuk ${country}. Periksa lagi, atau tetap kirim kode.`,
      'too-long': country =>
        `Nomor ini terlalu panjang untuk ${country}. Periksa lagi, atau tetap kirim kode.`,
      'not-in-use': country =>
        `Tidak ada nomor seperti ini di ${country}. Periksa lagi, atau tetap kirim kode.`,
      mistyped: address => `Maksud Anda ${address}? Periksa lagi, atau tetap kirim kode.`,
      checksum: currency =>
        `Alamat ${currency} ini sepertinya salah ketik. Periksa lagi, atau tetap kirim kode.`,
    },
  },
  country: {
    button: (country, dialCode) => `Negara: ${country}, ${dialCode}`,
    choose: 'Pilih negara',
    search: 'Cari negara',
    none: 'Negara tidak ditemukan.',
    list: 'Daftar negara',
  },
  code: {
    title: 'Masukkan kode verifikasi',
    sentTo: {
      email: 'Dikirim ke',
      sms: 'Dikirim ke',
      whatsapp: 'Dikirim lewat WhatsApp ke',
      call: 'Lewat telepon ke',
      wallet: 'Dikirim ke dompet kripto',
    },
    sentToSpoken: {
      email: domain => `Dikirim ke email Anda di ${domain}.`,
      sms: end => `Dikirim ke nomor telepon Anda yang berakhiran ${end}.`,
      whatsapp: end => `Dikirim lewat WhatsApp ke nomor telepon Anda yang berakhiran ${end}.`,
      call: end => `Lewat telepon ke nomor Anda yang berakhiran ${end}.`,
      wallet: end => `Dikirim ke dompet kripto Anda yang berakhiran ${end}.`,
    },
    sentByEmail: 'Dikirim ke alamat email Anda',
    change: 'Ubah',
    label: format => `Kode verifikasi ${size(format)}`,
    hint: format => `Kode terdiri dari ${size(format)} dan langsung diperiksa setelah lengkap.`,
    incomplete: format => `Masukkan kode ${size(format)} dengan lengkap.`,
    submit: 'Verifikasi',
    resend: 'Kirim ulang kode',
    resendIn: when => `Kirim ulang ${when}`,
    openMail: name => `Buka ${name}`,
    expiresIn: when => `Kedaluwarsa ${when}`,
    expired: 'Kode ini sudah kedaluwarsa.',
    sendNew: 'Kirim kode baru',
    otherNumber: 'gunakan nomor lain',
    noCode: {
      email: 'Belum menerima kode? Periksa folder spam Anda, atau *masuk dengan cara lain*.',
      sms: 'Belum menerima kode? Periksa SMS Anda, atau *masuk dengan cara lain*.',
      whatsapp: 'Belum menerima kode? Periksa WhatsApp, atau *masuk dengan cara lain*.',
      call: 'Belum ada telepon? Periksa nomornya, atau *masuk dengan cara lain*.',
      wallet: 'Belum menerima kode? Periksa pesan di dompet kripto Anda, atau *masuk dengan cara lain*.',
    },
    otherWay: { method: 'Masuk dengan cara lain', number: 'Gunakan nomor lain' },
  },
  qr: {
    title: 'Masuk dengan ponsel Anda',
    name: host => `Kode QR untuk masuk ke ${host}`,
    newCodeIn: when => `Kode baru ${when}`,
    endsIn: when => `Kode ini kedaluwarsa ${when}`,
    reconnecting: 'Menghubungkan kembali…',
    open: 'Buka aplikasi Werify di ponsel Anda',
    scan: 'Ketuk *Pindai* lalu arahkan ke kode ini',
    openApp: 'Buka aplikasi Werify',
    matchCode: code => `Pastikan ponsel Anda menampilkan *${code}*`,
    caution: host =>
      `Pindai hanya dengan aplikasi Werify, dan hanya jika Anda sendiri yang membuka *${host}*. Kami tidak pernah mengirim kode QR lewat pesan.`,
    scanned: 'Kode sudah dipindai. Setujui permintaan login di ponsel Anda.',
    scannedBy: device => `Kode dipindai dengan ${device}. Setujui permintaan login di sana.`,
    expired: 'Kode ini sudah kedaluwarsa',
    used: 'Kode ini sudah digunakan di perangkat lain. Jika itu bukan Anda, buka aplikasi dan keluar dari semua perangkat Anda.',
    denied: 'Permintaan login ditolak di ponsel Anda',
    showNew: 'Tampilkan kode baru',
    notYou: 'Anda belum masuk. Pindai kode baru dengan ponsel Anda sendiri.',
  },
  phone: {
    scan: 'Pindai kode dengan aplikasi Werify.',
    onThisDevice: 'Gunakan aplikasi Werify di perangkat ini.',
    lookAtPhone: 'Periksa ponsel Anda',
    otherDevice: 'Gunakan perangkat lain',
    useCode: 'Gunakan kode saja',
  },
  back: 'Kembali',
  google: {
    finishing: 'Masuk dengan Google…',
    inApp:
      'Google tidak dapat digunakan untuk masuk di dalam aplikasi ini. Buka halaman ini di browser Anda, atau gunakan kode.',
    cancelled: 'Anda membatalkan login dengan Google.',
  },
  confirm: {
    title: name => `Masuk sebagai *${name}*?`,
    titleNameless: 'Apakah Anda menyetujui login ini di ponsel Anda?',
    caution: 'Bukan Anda? Orang lain telah menyetujui permintaan login ini.',
    account: {
      email: domain => `Alamat email di ${domain}`,
      number: end => `Nomor telepon yang berakhiran ${end}`,
    },
    yes: 'Lanjutkan',
    no: 'Bukan saya',
  },
  signedIn: {
    title: 'Anda sudah masuk',
    titleFor: firstName => `Selamat datang kembali, ${firstName}`,
    verified: {
      email: 'Alamat email Anda terverifikasi',
      number: 'Nomor Anda terverifikasi',
      wallet: 'Dompet kripto Anda terverifikasi',
    },
    next: 'Tunggu sebentar…',
    nextTo: appName => `Mengarahkan Anda ke ${appName}…`,
  },
  status: {
    sending: 'Mengirim kode…',
    sent: 'Kode terkirim.',
    checking: 'Memeriksa kode…',
    creating: 'Membuat kode QR…',
    waiting: 'Menunggu ponsel Anda.',
    signedIn: 'Anda sudah masuk.',
  },
  offlineTitle: 'Anda sedang offline',
  errors: {
    offline: 'Yang Anda ketik tetap tersimpan. Kami akan mencoba lagi saat Anda kembali online.',
    network: 'Layanan login tidak dapat dihubungi. Periksa koneksi Anda, lalu coba lagi.',
    timeout: 'Prosesnya terlalu lama. Coba lagi.',
    'not-loaded': 'Bagian ini tidak dapat dimuat. Periksa koneksi Anda, lalu muat ulang halaman.',
    'widget-error': 'Terjadi masalah di sini. Mulai dari awal, atau muat ulang halaman.',
    'bad-response': 'Layanan login memberikan jawaban yang tidak terduga. Tunggu sebentar, lalu coba lagi.',
    'server-error': 'Terjadi masalah di pihak kami.',
    'rate-limited': 'Terlalu banyak percobaan.',
    locked: 'Terlalu banyak kode yang salah. Demi keamanan, login dijeda.',
    forbidden: 'Login tidak tersedia di sini. Hubungi pengelola situs ini.',
    'identifier-rejected':
      'Kami tidak dapat mengirim kode ke sana. Periksa apakah ada salah ketik, atau gunakan alamat atau nomor lain.',
    'code-rejected': 'Kode salah.',
    'code-expired': 'Kode ini sudah tidak bisa dipakai. Kirim kode baru.',
    'google-failed': 'Login dengan Google tidak berhasil. Coba lagi, atau gunakan cara lain.',
    rejected: 'Login tidak berhasil. Coba lagi, atau gunakan cara lain.',
  },
  startOver: 'Mulai dari awal',
  triesLeft: count =>
    count === 0
      ? 'Kesempatan sudah habis. Kirim kode baru.'
      : plural('id', count, { other: 'Sisa kesempatan: # kali.' }),
  checkNewest: 'Periksa pesan terbaru, lalu coba lagi.',
  tryAgain: when => `Coba lagi ${when}`,
  retryIn: when => `Coba lagi ${when}.`,
  retryLater: 'Tunggu sebentar, lalu coba lagi.',
}

function size({ length, alphabet }: CodeFormat): string {
  return `${new Intl.NumberFormat('id').format(length)} ${alphabet === 'digits' ? 'digit' : 'karakter'}`
}
