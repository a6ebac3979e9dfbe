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
  },
  identifier: {
    names: { email: 'メール', number: '電話番号', wallet: 'ウォレット' },
    nouns: { email: 'メールアドレス', number: '電話番号', wallet: 'ウォレットアドレス' },
    examples: {
      email: 'メールアドレス',
      number: '「+」と国番号で始まる電話番号',
      wallet: 'ウォレットアドレス',
    },
    submit: 'コードを送信',
    retry: 'もう一度試す',
    submitAnyway: 'このままコードを送信',
    problems: {
      empty: nouns => `${nouns}を入力してください。`,
      unrecognised: examples => `正しい形式ではありません。${examples}を入力してください。`,
      'too-long': () => '入力内容が長すぎます。アドレスまたは番号だけを入力してください。',
      'email-incomplete': () =>
        'メールアドレスが不完全です。name@example.com のような形式で入力してください。',
      'country-code-missing': () => '+81 90 1234 5678 のように、国番号から入力してください。',
      'number-too-short': () => '電話番号の桁数が足りません。抜けている数字がないかご確認ください。',
      'number-too-long': () => '電話番号の桁数が多すぎます。国番号を含めて15桁以内で入力してください。',
      'kind-not-taken': examples => `ここではご利用いただけません。${examples}を入力してください。`,
    },
    doubts: {
      'too-short': country =>
        `${country}の電話番号としては短すぎるようです。番号をご確認ください。このままコードを送信することもできます。`,
      'too-long': country =>
        `${country}の電話番号としては長すぎるようです。番号をご確認ください。このままコードを送信することもできます。`,
      'not-in-use': country =>
        `${country}では使われていない番号のようです。番号をご確認ください。このままコードを送信することもできます。`,
      checksum: currency =>
        `${currency}アドレスに入力ミスがあるようです（チェックサム不一致）。アドレスをご確認ください。このままコードを送信することもできます。`,
    },
  },
  country: {
    button: (country, dialCode) => `国・地域：${country}、${dialCode}`,
    search: '国・地域を検索',
    none: '該当する国・地域はありません。',
  },
  code: {
    title: '認証コードを入力',
    sentTo: { email: '送信先：', sms: '送信先：', wallet: '送信先のウォレット：' },
    change: '変更',
    label: format => `${size(format)}の認証コード`,
    hint: format => `認証コードは${size(format)}です。すべて入力すると自動的に確認されます。`,
    incomplete: format => `${size(format)}の認証コードをすべて入力してください。`,
    submit: '確認',
    resend: 'コードを再送信',
    resendIn: when => `${when}に再送信できます`,
    expiresIn: when => `${when}に期限切れ`,
    expired: 'このコードは期限切れです。',
    sendNew: '新しいコードを送信',
    otherWay: '別の方法でログイン',
    noCode: {
      email:
        'コードが届かない場合は、迷惑メールフォルダをご確認いただくか、*別の方法でログイン*してください。',
      sms: 'コードが届かない場合は、SMSをご確認いただくか、*別の方法でログイン*してください。',
      wallet:
        'コードが届かない場合は、ウォレットのメッセージをご確認いただくか、*別の方法でログイン*してください。',
    },
  },
  qr: {
    title: 'スマートフォンでログイン',
    name: host => `${host}にログインするためのQRコード`,
    newCodeIn: when => `${when}に新しいコードを表示します`,
    endsIn: when => `このコードは${when}に期限切れになります`,
    reconnecting: '再接続しています…',
    open: 'スマートフォンでWerifyアプリを開きます',
    scan: '「*スキャン*」をタップして、このコードを読み取ります',
    openApp: 'Werifyアプリを開く',
    matchCode: code => `スマートフォンにも同じ表示があることを確認してください：*${code}*`,
    caution: host =>
      `Werifyアプリでのみ、またご自身で*${host}*を開いた場合にのみ読み取ってください。メッセージでQRコードをお送りすることはありません。`,
    scanned: '読み取りました。スマートフォンでログインを承認してください。',
    expired: 'このコードは期限切れです',
    used: 'このコードは別のデバイスで使用されました。お心当たりがない場合は、アプリを開いてデバイスからログアウトしてください。',
    denied: 'スマートフォンでログインが拒否されました',
    showNew: '新しいコードを表示',
    notYou: 'ログインしていません。ご自分のスマートフォンで新しいコードを読み取ってください。',
  },
  google: {
    finishing: 'Googleでログインしています…',
    inApp:
      'このアプリの中では、Googleでログインできません。このページをブラウザーで開くか、コードをお使いください。',
  },
  confirm: {
    title: name => `*${name}*としてログインしますか？`,
    titleNameless: 'スマートフォンでこのログインを承認しましたか？',
    caution: 'ご本人でない場合は、別の人がログインを承認しています。',
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
    'bad-response':
      'ログインサービスから正しい応答がありませんでした。しばらくしてからもう一度お試しください。',
    'server-error': 'システムエラーが発生しました。もう一度お試しください。',
    'rate-limited': '試行回数が多すぎます。',
    locked: '誤ったコードの入力回数が多すぎます。',
    forbidden: 'ここではログインをご利用いただけません。サイトにお問い合わせください。',
    'identifier-rejected':
      'この宛先にはコードを送信できません。入力内容をご確認いただくか、別のアドレスまたは番号をお使いください。',
    'code-rejected': 'コードが正しくありません。',
    'code-expired': 'このコードは無効になりました。新しいコードを送信してください。',
    'google-failed': 'Googleでのログインを完了できませんでした。もう一度試すか、別の方法をお使いください。',
    rejected: 'ログインを続行できませんでした。もう一度試すか、別の方法をお使いください。',
  },
  triesLeft: count =>
    count === 0
      ? 'これ以上入力できません。新しいコードを送信してください。'
      : plural('ja', count, { other: 'あと#回入力できます。' }),
  checkNewest: '最新のメッセージをご確認のうえ、もう一度お試しください。',
  tryAgain: when => `${when}にもう一度お試しください`,
  retryIn: when => `${when}にもう一度お試しください。`,
  retryLater: 'しばらくしてからもう一度お試しください。',
}

function size({ length, alphabet }: CodeFormat): string {
  return `${new Intl.NumberFormat('ja').format(length)}${alphabet === 'digits' ? '桁' : '文字'}`
}
