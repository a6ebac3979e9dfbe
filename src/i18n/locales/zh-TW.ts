import type { CodeFormat } from '../../domain/code.js'
import type { Messages } from '../messages.js'
import { plural } from '../plural.js'

export const zhTW: Messages = {
  signIn: {
    title: '登入',
    titleTo: appName => `登入 ${appName}`,
    subtitle: nouns => `使用您的${nouns}登入。`,
    methods: '登入方式',
    code: '驗證碼',
    qr: 'QR Code',
    or: '或',
    google: '使用 Google 帳號繼續',
  },
  identifier: {
    names: { email: '電子郵件', number: '電話號碼', wallet: '錢包' },
    nouns: { email: '電子郵件', number: '電話號碼', wallet: '錢包地址' },
    examples: {
      email: '電子郵件地址',
      number: '電話號碼（以「+」和國碼開頭）',
      wallet: '錢包地址',
    },
    submit: '傳送驗證碼',
    retry: '再試一次',
    submitAnyway: '仍要傳送驗證碼',
    problems: {
      empty: nouns => `請輸入您的${nouns}。`,
      unrecognised: examples => `格式不正確。請輸入${examples}。`,
      'too-long': () => '內容過長。請確認只輸入了地址或號碼。',
      'email-incomplete': () => '電子郵件地址不完整，正確格式如 name@example.com。',
      'country-code-missing': () => '請以國碼開頭，例如 +886 912 345 678。',
      'number-too-short': () => '號碼過短。請檢查是否有遺漏的數字。',
      'number-too-long': () => '號碼過長。含國碼最多 15 位數字。',
      'kind-not-taken': examples => `這裡無法使用這項資訊。請輸入${examples}。`,
    },
    doubts: {
      'too-short': country =>
        `以${country}的電話號碼來說，這組號碼似乎過短。請檢查；若確認無誤，仍可傳送驗證碼。`,
      'too-long': country =>
        `以${country}的電話號碼來說，這組號碼似乎過長。請檢查；若確認無誤，仍可傳送驗證碼。`,
      'not-in-use': country => `${country}似乎沒有這樣的電話號碼。請檢查；若確認無誤，仍可傳送驗證碼。`,
      checksum: currency =>
        `這個 ${currency} 地址的檢查碼不符，可能輸入有誤。請檢查；若確認無誤，仍可傳送驗證碼。`,
    },
  },
  country: {
    button: (country, dialCode) => `國家/地區：${country}，${dialCode}`,
    search: '搜尋國家/地區',
    none: '找不到符合的國家/地區。',
  },
  code: {
    title: '輸入驗證碼',
    sentTo: { email: '已傳送至', sms: '已傳送至', wallet: '已傳送至錢包' },
    change: '變更',
    label: format => `${size(format)}驗證碼`,
    hint: format => `驗證碼為 ${size(format)}，輸入完成後會自動驗證。`,
    incomplete: format => `請輸入完整的 ${size(format)}驗證碼。`,
    submit: '驗證',
    resend: '重新傳送驗證碼',
    resendIn: when => `${when}可重新傳送`,
    expiresIn: when => `${when}過期`,
    expired: '驗證碼已過期。',
    sendNew: '傳送新的驗證碼',
    otherWay: '使用其他方式登入',
    noCode: {
      email: '沒有收到驗證碼嗎？請查看垃圾郵件，或*使用其他方式登入*。',
      sms: '沒有收到驗證碼嗎？請查看簡訊，或*使用其他方式登入*。',
      wallet: '沒有收到驗證碼嗎？請查看錢包中的訊息，或*使用其他方式登入*。',
    },
  },
  qr: {
    title: '使用手機登入',
    name: host => `用於登入 ${host} 的 QR Code`,
    newCodeIn: when => `QR Code 將於 ${when}更新`,
    endsIn: when => `QR Code 將於 ${when}過期`,
    reconnecting: '正在重新連線…',
    open: '在手機上開啟 Werify App',
    scan: '點選「*掃描*」，並對準這個 QR Code',
    openApp: '開啟 Werify App',
    matchCode: code => `您的手機上應顯示：*${code}*`,
    caution: host =>
      `請只用 Werify App 掃描，而且只在您本人開啟了 *${host}* 時掃描。我們絕不會透過訊息傳送 QR Code。`,
    scanned: '已掃描。請在手機上核准登入。',
    expired: '這個 QR Code 已過期',
    used: '這個 QR Code 已在其他裝置上使用。如果不是您本人操作，請開啟 App，將您的裝置登出。',
    denied: '登入要求已在手機上遭到拒絕',
    showNew: '顯示新的 QR Code',
    notYou: '您尚未登入。請用您自己的手機掃描新的 QR Code。',
  },
  google: {
    finishing: '正在使用 Google 帳號登入…',
    inApp: '無法在此應用程式內使用 Google 帳號登入。請在瀏覽器中開啟此頁面，或使用驗證碼。',
  },
  confirm: {
    title: name => `以 *${name}* 的身分登入？`,
    titleNameless: '您是否在手機上核准了這次登入？',
    caution: '如果這不是您本人，代表是其他人核准了這次登入。',
    yes: '繼續',
    no: '不是我',
  },
  signedIn: {
    title: '您已登入',
    titleFor: firstName => `${firstName}，歡迎回來`,
    verified: {
      email: '您的電子郵件已驗證',
      number: '您的號碼已驗證',
      wallet: '您的錢包已驗證',
    },
    next: '請稍候…',
    nextTo: appName => `正在前往 ${appName}…`,
  },
  status: {
    sending: '正在傳送驗證碼…',
    sent: '驗證碼已傳送。',
    checking: '正在檢查驗證碼…',
    creating: '正在產生 QR Code…',
    waiting: '正在等待手機掃描。',
    signedIn: '您已登入。',
  },
  offlineTitle: '您目前離線',
  errors: {
    offline: '您輸入的內容已保留。恢復連線後，我們會自動重試。',
    network: '無法連線至登入服務。請檢查網路連線，然後再試一次。',
    timeout: '等候時間過長。請再試一次。',
    'not-loaded': '這部分內容無法載入。請檢查網路連線，然後重新整理頁面。',
    'bad-response': '登入服務的回應異常。請稍後再試。',
    'server-error': '我們的系統發生問題。請再試一次。',
    'rate-limited': '嘗試次數過多。',
    locked: '驗證碼錯誤次數過多。',
    forbidden: '這裡無法登入。請聯絡該網站。',
    'identifier-rejected': '無法將驗證碼傳送至這個地址或號碼。請檢查，或改用其他地址或號碼。',
    'code-rejected': '驗證碼不正確。',
    'code-expired': '驗證碼已失效。請傳送新的驗證碼。',
    'google-failed': '未能使用 Google 帳號登入。請再試一次，或使用其他方式。',
    rejected: '無法繼續登入。請再試一次，或使用其他方式。',
  },
  triesLeft: count =>
    count === 0
      ? '嘗試次數已用完。請傳送新的驗證碼。'
      : plural('zh-TW', count, { other: '還可以再試 # 次。' }),
  checkNewest: '請查看最新收到的訊息，然後再試一次。',
  tryAgain: when => `請於 ${when}再試一次`,
  retryIn: when => `請於 ${when}再試一次。`,
  retryLater: '請稍後再試。',
}

function size({ length, alphabet }: CodeFormat): string {
  return `${new Intl.NumberFormat('zh-TW').format(length)} 位${alphabet === 'digits' ? '數字' : '字元'}`
}
