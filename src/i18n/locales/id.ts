import type { CodeFormat } from '../../domain/code.js'
import type { Messages } from '../messages.js'
import { plural } from '../plural.js'

export const id: Messages = {
  signIn: {
    title: 'Masuk',
    titleTo: appName => `Masuk ke ${appName}`,
    subtitle: nouns => `Gunakan ${nouns} Anda.`,
    methods: 'Cara masuk',
    code: 'Kode',
    qr: 'Kode QR',
    or: 'atau',
    google: 'Lanjutkan dengan Google',
  },
  identifier: {
    names: { email: 'email', number: 'nomor telepon', wallet: 'dompet kripto' },
    nouns: { email: 'email', number: 'nomor telepon', wallet: 'alamat dompet kripto' },
    examples: {
      email: 'alamat email',
      number: 'nomor telepon yang diawali + dan kode negara',
      wallet: 'alamat dompet kripto',
    },
    submit: 'Kirim kode',
    retry: 'Coba lagi',
    submitAnyway: 'Tetap kirim kode',
    problems: {
      empty: nouns => `Masukkan ${nouns} Anda.`,
      unrecognised: examples => `Formatnya tidak dikenali. Masukkan ${examples}.`,
      'too-long': () => 'Isinya terlalu panjang. Pastikan hanya ada alamat atau nomor.',
      'email-incomplete': () => 'Alamat email belum lengkap. Contoh yang benar: name@example.com.',
      'country-code-missing': () => 'Awali dengan kode negara, seperti +62 812 3456 7890.',
      'number-too-short': () => 'Nomor terlalu pendek. Pastikan tidak ada angka yang terlewat.',
      'number-too-long': () => 'Nomor terlalu panjang. Maksimal 15 digit, termasuk kode negara.',
      'kind-not-taken': examples => `Tidak dapat digunakan di sini. Masukkan ${examples}.`,
    },
    doubts: {
      'too-short': country =>
        `Nomor ini terlalu pendek untuk ${country}. Periksa lagi, atau tetap kirim kode.`,
      'too-long': country =>
        `Nomor ini terlalu panjang untuk ${country}. Periksa lagi, atau tetap kirim kode.`,
      'not-in-use': country =>
        `Tidak ada nomor seperti ini di ${country}. Periksa lagi, atau tetap kirim kode.`,
      checksum: currency =>
        `Alamat ${currency} ini sepertinya salah ketik karena digit pemeriksanya tidak cocok. Periksa lagi, atau tetap kirim kode.`,
    },
  },
  country: {
    button: (country, dialCode) => `Negara: ${country}, ${dialCode}`,
    search: 'Cari negara',
    none: 'Negara tidak ditemukan.',
  },
  code: {
    title: 'Masukkan kode verifikasi',
    sentTo: { email: 'Dikirim ke', sms: 'Dikirim ke', wallet: 'Dikirim ke dompet kripto' },
    change: 'Ubah',
    label: format => `Kode verifikasi ${size(format)}`,
    hint: format => `Kode terdiri dari ${size(format)} dan langsung diperiksa setelah lengkap.`,
    incomplete: format => `Masukkan kode ${size(format)} dengan lengkap.`,
    submit: 'Verifikasi',
    resend: 'Kirim ulang kode',
    resendIn: when => `Kirim ulang ${when}`,
    expiresIn: when => `Kedaluwarsa ${when}`,
    expired: 'Kode ini sudah kedaluwarsa.',
    sendNew: 'Kirim kode baru',
    otherWay: 'Masuk dengan cara lain',
    noCode: {
      email: 'Belum menerima kode? Periksa folder spam Anda, atau *masuk dengan cara lain*.',
      sms: 'Belum menerima kode? Periksa SMS Anda, atau *masuk dengan cara lain*.',
      wallet: 'Belum menerima kode? Periksa pesan di dompet kripto Anda, atau *masuk dengan cara lain*.',
    },
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
    matchCode: code => `Ponsel Anda harus menampilkan: *${code}*`,
    caution: host =>
      `Pindai hanya dengan aplikasi Werify, dan hanya jika Anda sendiri yang membuka *${host}*. Kami tidak pernah mengirim kode QR lewat pesan.`,
    scanned: 'Kode sudah dipindai. Setujui permintaan login di ponsel Anda.',
    expired: 'Kode ini sudah kedaluwarsa',
    used: 'Kode ini sudah digunakan di perangkat lain. Jika itu bukan Anda, buka aplikasi dan keluar dari semua perangkat Anda.',
    denied: 'Permintaan login ditolak di ponsel Anda',
    showNew: 'Tampilkan kode baru',
    notYou: 'Anda belum masuk. Pindai kode baru dengan ponsel Anda sendiri.',
  },
  google: {
    finishing: 'Masuk dengan Google…',
    inApp:
      'Google tidak dapat digunakan untuk masuk di dalam aplikasi ini. Buka halaman ini di browser Anda, atau gunakan kode.',
  },
  confirm: {
    title: name => `Masuk sebagai *${name}*?`,
    titleNameless: 'Apakah Anda menyetujuinya di ponsel Anda?',
    caution: 'Jika ini bukan Anda, orang lain telah menyetujui permintaan login ini.',
    yes: 'Lanjutkan',
    no: 'Bukan saya',
  },
  signedIn: {
    title: 'Anda sudah masuk',
    titleFor: firstName => `Selamat datang kembali, ${firstName}`,
    verified: {
      email: 'Alamat email Anda terverifikasi',
      number: 'Nomor Anda terverifikasi',
      wallet: 'Dompet Anda terverifikasi',
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
    'bad-response': 'Layanan login memberikan jawaban yang tidak sesuai. Tunggu sebentar, lalu coba lagi.',
    'server-error': 'Terjadi masalah di pihak kami. Coba lagi.',
    'rate-limited': 'Terlalu banyak percobaan.',
    locked: 'Terlalu banyak kode yang salah.',
    forbidden: 'Login tidak tersedia di sini. Hubungi pengelola situs ini.',
    'identifier-rejected':
      'Kode tidak dapat dikirim ke sana. Periksa lagi, atau gunakan alamat atau nomor lain.',
    'code-rejected': 'Kode salah.',
    'code-expired': 'Kode ini tidak berlaku lagi. Kirim kode baru.',
    'google-failed': 'Login dengan Google tidak selesai. Coba lagi, atau gunakan cara lain.',
    rejected: 'Proses login tidak dapat dilanjutkan. Coba lagi, atau gunakan cara lain.',
  },
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
