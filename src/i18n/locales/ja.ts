import type { CodeFormat } from '../../domain/code.js'
import type { Messages } from '../messages.js'
import { plural } from '../plural.js'

export const ja: Messages = {
  signIn: {
    title: 'ログイン',
    titleTo: appName => `${appName}にログイン`,
    subtitle: nouns => `${nouns}でログインできます。`,
    methods: 'ログイン方法',
    code: '認証コード',
    qr: 'QRコード',
    or: 'または',
    google: 'Googleで続行',
    lastUsed: '前回使用',
    terms: '利用規約',
    privacy: 'プライバシーポリシー',
  },
  identifier: {
    oneOf: {
      two: (a, b) => `${a}または${b}`,
      three: (a, b, c) => `${a}、${b}、または${c}`,
    },
    names: { email: 'メール', number: '電話番号', wallet: 'ウォレット' },
    numberAlone: '電話番号',
    nouns: { email: 'メールアドレス', number: '電話番号', wallet: 'ウォレットアドレス' },
    examples: {
      email: 'メールアドレス',
      number: '電話番号（「+」と国番号で始まるもの）',
      wallet: 'ウォレットアドレス',
    },
    submit: 'コードを送信',
    retry: 'もう一度試す',
    submitAnyway: 'このままコードを送信',
    problems: {
      empty: nouns => `${nouns}を入力してください。`,
      unrecognised: examples => `正しい形式ではありません。${examples}を入力してください。`,
      'too-long': () => '入力内容が長すぎます。アドレスまたは番号だけを入力してください。',
      secret: () =>
        '秘密鍵またはリカバリーフレーズのようです。知られると資産を失うため、ウェブサイトには絶対に入力しないでください。',
      'email-incomplete': () =>
        'メールアドレスが不完全です。name@example.comのような形式で入力してください。',
      'country-code-missing': () => '+81\u00a090\u00a01234\u00a05678のように、国番号から入力してください。',
      'number-too-short': () => '電話番号の桁数が足りません。抜けている数字がないかご確認ください。',
      'number-too-long': () => '電話番号の桁数が多すぎます。国番号を含めて15桁以内で入力してください。',
      'kind-not-taken': examples => `ここではご利用いただけません。${examples}を入力してください。`,
    },
    warnings: {
      'too-short': country =>
        `${country}の電話番号としては短すぎるようです。番号をご確認ください。このままコードを送信することもできます。`,
      'too-long': country =>
        `${country}の電話番号としては長すぎるようです。番号をご確認ください。このままコードを送信することもできます。`,
      'not-in-use': country =>
        `${country}では使われていない番号のようです。番号をご確認ください。このままコードを送信することもできます。`,
      mistyped: address =>
        `${address}ではありませんか？アドレスをご確認ください。このままコードを送信することもできます。`,
      checksum: currency =>
        `${currency}アドレスに入力ミスがあるようです。アドレスをご確認ください。このままコードを送信することもできます。`,
    },
  },
  country: {
    button: (country, dialCode) => `国・地域：${country}、${dialCode}`,
    choose: '国・地域を選択',
    search: '国・地域を検索',
    none: '国・地域が見つかりません。',
    list: '国・地域の一覧',
  },
  code: {
    title: '認証コードを入力',
    sentTo: {
      email: '送信先：',
      sms: '送信先：',
      whatsapp: 'WhatsAppの送信先：',
      call: '電話の発信先：',
      wallet: '送信先のウォレット：',
    },
    sentToSpoken: {
      email: domain => `${domain}のメールアドレスに送信しました。`,
      sms: end => `末尾が${end}の電話番号に送信しました。`,
      whatsapp: end => `末尾が${end}の電話番号にWhatsAppで送信しました。`,
      call: end => `末尾が${end}の電話番号に電話でお知らせします。`,
      wallet: end => `末尾が${end}のウォレットに送信しました。`,
    },
    sentByEmail: 'メールアドレスに送信しました',
    change: '変更',
    label: format => `${size(format)}の認証コード`,
    hint: format => `認証コードは${size(format)}です。すべて入力すると自動的に確認されます。`,
    incomplete: format => `${size(format)}の認証コードをすべて入力してください。`,
    submit: '確認',
    resend: 'コードを再送信',
    resendIn: when => `${unspaced(when)}に再送信できます`,
    openMail: name => `${name}を開く`,
    expiresIn: when => `${unspaced(when)}に期限切れ`,
    expired: 'このコードは期限切れです。',
    sendNew: '新しいコードを送信',
    otherNumber: '別の番号を使用',
    noCode: {
      email:
        'コードが届かない場合は、迷惑メールフォルダをご確認いただくか、*別の方法でログイン*してください。',
      sms: 'コードが届かない場合は、SMSをご確認いただくか、*別の方法でログイン*してください。',
      whatsapp: 'コードが届かない場合は、WhatsAppをご確認いただくか、*別の方法でログイン*してください。',
      call: '電話がかかってこない場合は、番号をご確認いただくか、*別の方法でログイン*してください。',
      wallet:
        'コードが届かない場合は、ウォレットのメッセージをご確認いただくか、*別の方法でログイン*してください。',
    },
    otherWay: { method: '別の方法でログイン', number: '別の番号を使用' },
  },
  qr: {
    title: 'スマートフォンでログイン',
    name: host => `${host}にログインするためのQRコード`,
    newCodeIn: when => `${unspaced(when)}に新しいコードを表示します`,
    endsIn: when => `このコードは${unspaced(when)}に期限切れになります`,
    reconnecting: '再接続しています…',
    open: 'スマートフォンでWerifyアプリを開きます',
    scan: '「*スキャン*」をタップして、このコードを読み取ります',
    openApp: 'Werifyアプリを開く',
    matchCode: code => `スマートフォンに「*${code}*」と表示されていることを確認してください`,
    caution: host =>
      `読み取りには必ずWerifyアプリを使い、ご自身で*${host}*を開いた場合に限って読み取ってください。メッセージでQRコードをお送りすることはありません。`,
    scanned: '読み取りました。スマートフォンでログインを承認してください。',
    scannedBy: device => `${device}で読み取りました。その端末でログインを承認してください。`,
    expired: 'このコードは期限切れです',
    used: 'このコードは別のデバイスで使用されました。お心当たりがない場合は、アプリを開いてデバイスからログアウトしてください。',
    denied: 'スマートフォンでログインが拒否されました',
    showNew: '新しいコードを表示',
    notYou: 'ログインしていません。ご自分のスマートフォンで新しいコードを読み取ってください。',
  },
  phone: {
    scan: 'Werifyアプリでコードを読み取ってください。',
    onThisDevice: 'このデバイスのWerifyアプリをご利用ください。',
    lookAtPhone: 'スマートフォンをご確認ください',
    otherDevice: '別のデバイスを使用',
    useCode: '認証コードを使用',
  },
  back: '戻る',
  google: {
    finishing: 'Googleでログインしています…',
    inApp:
      'このアプリの中では、Googleでログインできません。このページをブラウザーで開くか、コードをお使いください。',
    cancelled: 'Googleでのログインをキャンセルしました。',
  },
  confirm: {
    title: name => `*${name}*としてログインしますか？`,
    titleNameless: 'スマートフォンでこのログインを承認しましたか？',
    caution: 'ご本人でない場合、このログインは別の人が承認したものです。',
    account: { email: domain => `${domain}のメールアドレス`, number: end => `末尾が${end}の電話番号` },
    yes: '続ける',
    no: '自分ではない',
  },
  signedIn: {
    title: 'ログインしました',
    titleFor: firstName => `${firstName}さん、おかえりなさい`,
    verified: {
      email: 'メールアドレスを確認しました',
      number: '電話番号を確認しました',
      wallet: 'ウォレットを確認しました',
    },
    next: '少々お待ちください…',
    nextTo: appName => `${appName}に移動しています…`,
  },
  status: {
    sending: 'コードを送信しています…',
    sent: 'コードを送信しました。',
    checking: 'コードを確認しています…',
    creating: 'QRコードを作成しています…',
    waiting: 'スマートフォンでの読み取りをお待ちしています。',
    signedIn: 'ログインしました。',
  },
  offlineTitle: 'オフラインです',
  errors: {
    offline: '入力内容はそのまま残っています。接続が回復したら、自動的にもう一度試します。',
    network: 'ログインサービスに接続できません。インターネット接続をご確認のうえ、もう一度お試しください。',
    timeout: '時間がかかりすぎています。もう一度お試しください。',
    'not-loaded':
      '一部の内容を読み込めませんでした。インターネット接続をご確認のうえ、ページを再読み込みしてください。',
    'widget-error': 'エラーが発生しました。最初からやり直すか、ページを再読み込みしてください。',
    'bad-response':
      'ログインサービスから予期しない応答がありました。しばらくしてからもう一度お試しください。',
    'server-error': 'システムエラーが発生しました。',
    'rate-limited': '試行回数が多すぎます。',
    locked: '誤ったコードの入力回数が多すぎます。安全のため、ログインを一時停止しています。',
    forbidden: 'ここではログインをご利用いただけません。サイトのサポートにお問い合わせください。',
    'identifier-rejected':
      'この宛先にはコードを送信できません。入力ミスがないかご確認いただくか、別のアドレスまたは番号をお使いください。',
    'code-rejected': 'コードが正しくありません。',
    'code-expired': 'このコードは使えなくなりました。新しいコードを送信してください。',
    'google-failed': 'Googleでのログインを完了できませんでした。もう一度試すか、別の方法をお使いください。',
    rejected: 'ログインできませんでした。もう一度試すか、別の方法をお使いください。',
  },
  startOver: '最初からやり直す',
  triesLeft: count =>
    count === 0
      ? 'これ以上入力できません。新しいコードを送信してください。'
      : plural('ja', count, { other: 'あと#回入力できます。' }),
  checkNewest: '最新のメッセージをご確認のうえ、もう一度お試しください。',
  tryAgain: when => `${unspaced(when)}にもう一度試す`,
  retryIn: when => `${unspaced(when)}にもう一度お試しください。`,
  retryLater: 'しばらくしてからもう一度お試しください。',
}

function size({ length, alphabet }: CodeFormat): string {
  return `${new Intl.NumberFormat('ja').format(length)}${alphabet === 'digits' ? '桁' : '文字'}`
}

/** Time without the spaces of `Intl` around its digits: no other Japanese text has any there. */
function unspaced(when: string): string {
  return when.replaceAll(' ', '')
}
