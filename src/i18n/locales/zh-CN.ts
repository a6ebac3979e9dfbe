import type { CodeFormat } from '../../domain/code.js'
import type { Messages } from '../messages.js'
import { plural } from '../plural.js'

export const zhCN: Messages = {
  signIn: {
    title: '登录',
    titleTo: appName => `登录 ${appName}`,
    subtitle: nouns => `使用您的${nouns}登录。`,
    methods: '登录方式',
    code: '验证码',
    qr: '二维码',
    or: '或',
    google: '使用 Google 账号继续',
  },
  identifier: {
    names: { email: '邮箱', number: '电话号码', wallet: '钱包' },
    nouns: { email: '邮箱', number: '电话号码', wallet: '钱包地址' },
    examples: {
      email: '邮箱地址',
      number: '电话号码（以“+”和国际区号开头）',
      wallet: '钱包地址',
    },
    submit: '获取验证码',
    retry: '重试',
    submitAnyway: '继续获取验证码',
    problems: {
      empty: nouns => `请输入您的${nouns}。`,
      unrecognised: examples => `格式不正确。请输入${examples}。`,
      'too-long': () => '内容过长。请确认只填写了地址或号码。',
      'email-incomplete': () => '邮箱地址不完整，正确格式如 name@example.com。',
      'country-code-missing': () => '请以国际区号开头，例如 +86 138 0013 8000。',
      'number-too-short': () => '号码过短。请检查是否有遗漏的数字。',
      'number-too-long': () => '号码过长。含国际区号最多15位数字。',
      'kind-not-taken': examples => `此处无法使用该信息。请输入${examples}。`,
    },
    doubts: {
      'too-short': country =>
        `对于${country}的电话号码来说，该号码似乎过短。请检查；如确认无误，可继续获取验证码。`,
      'too-long': country =>
        `对于${country}的电话号码来说，该号码似乎过长。请检查；如确认无误，可继续获取验证码。`,
      'not-in-use': country => `${country}似乎没有这样的电话号码。请检查；如确认无误，可继续获取验证码。`,
      checksum: currency =>
        `该 ${currency} 地址未通过校验，可能有输入错误。请检查；如确认无误，可继续获取验证码。`,
    },
  },
  country: {
    button: (country, dialCode) => `国家/地区：${country}，${dialCode}`,
    search: '搜索国家/地区',
    none: '没有匹配的国家/地区。',
  },
  code: {
    title: '输入验证码',
    sentTo: { email: '已发送至', sms: '已发送至', wallet: '已发送至钱包' },
    change: '更改',
    label: format => `${size(format)}验证码`,
    hint: format => `验证码为${size(format)}，输入完整后将自动验证。`,
    incomplete: format => `请输入完整的${size(format)}验证码。`,
    submit: '验证',
    resend: '重新获取验证码',
    resendIn: when => `${when}可重新获取`,
    expiresIn: when => `${when}过期`,
    expired: '验证码已过期。',
    sendNew: '获取新验证码',
    otherWay: '使用其他方式登录',
    noCode: {
      email: '没有收到验证码？请查看垃圾邮件，或*使用其他方式登录*。',
      sms: '没有收到验证码？请查看短信，或*使用其他方式登录*。',
      wallet: '没有收到验证码？请查看钱包中的消息，或*使用其他方式登录*。',
    },
  },
  qr: {
    title: '手机扫码登录',
    name: host => `用于登录 ${host} 的二维码`,
    newCodeIn: when => `二维码将在${when}更新`,
    endsIn: when => `二维码将在${when}过期`,
    reconnecting: '正在重新连接…',
    open: '在手机上打开 Werify App',
    scan: '点按“*扫一扫*”，对准此二维码',
    openApp: '打开 Werify App',
    matchCode: code => `您的手机上应显示：*${code}*`,
    caution: host =>
      `请只用 Werify App 扫描，且仅在您本人打开了 *${host}* 时扫描。我们绝不会通过消息发送二维码。`,
    scanned: '已扫描。请在手机上确认登录。',
    expired: '二维码已过期',
    used: '此二维码已在其他设备上使用。如非您本人操作，请打开 App，将您的设备退出登录。',
    denied: '登录请求已在手机上被拒绝',
    showNew: '显示新二维码',
    notYou: '您尚未登录。请用您自己的手机扫描新二维码。',
  },
  google: {
    finishing: '正在使用 Google 账号登录…',
    inApp: '无法在此应用内使用 Google 账号登录。请在浏览器中打开此页面，或使用验证码。',
  },
  confirm: {
    title: name => `以 *${name}* 的身份登录？`,
    titleNameless: '您是否在手机上确认了此次登录？',
    caution: '如果这不是您本人，说明是他人确认了此次登录。',
    yes: '继续',
    no: '不是我',
  },
  signedIn: {
    title: '您已登录',
    titleFor: firstName => `${firstName}，欢迎回来`,
    verified: {
      email: '您的邮箱已验证',
      number: '您的号码已验证',
      wallet: '您的钱包已验证',
    },
    next: '请稍候…',
    nextTo: appName => `正在前往 ${appName}…`,
  },
  status: {
    sending: '正在发送验证码…',
    sent: '验证码已发送。',
    checking: '正在检查验证码…',
    creating: '正在生成二维码…',
    waiting: '正在等待手机扫码。',
    signedIn: '您已登录。',
  },
  offlineTitle: '您已离线',
  errors: {
    offline: '您输入的内容已保留。网络恢复后，我们会自动重试。',
    network: '无法连接到登录服务。请检查网络连接，然后重试。',
    timeout: '等待时间过长。请重试。',
    'not-loaded': '此部分内容无法加载。请检查网络连接，然后刷新页面。',
    'bad-response': '登录服务返回异常。请稍后重试。',
    'server-error': '我们的服务出了点问题。请重试。',
    'rate-limited': '尝试次数过多。',
    locked: '验证码错误次数过多。',
    forbidden: '此处无法登录。请联系该网站。',
    'identifier-rejected': '无法向该地址或号码发送验证码。请检查，或换一个地址或号码。',
    'code-rejected': '验证码不正确。',
    'code-expired': '验证码已失效。请获取新验证码。',
    'google-failed': '未能使用 Google 账号登录。请重试，或使用其他方式。',
    rejected: '无法继续登录。请重试，或使用其他方式。',
  },
  triesLeft: count =>
    count === 0 ? '尝试次数已用完。请获取新验证码。' : plural('zh-CN', count, { other: '还可以尝试#次。' }),
  checkNewest: '请查看最新收到的消息，然后重试。',
  tryAgain: when => `请在${when}重试`,
  retryIn: when => `请在${when}重试。`,
  retryLater: '请稍后重试。',
}

function size({ length, alphabet }: CodeFormat): string {
  return `${new Intl.NumberFormat('zh-CN').format(length)}位${alphabet === 'digits' ? '数字' : '字符'}`
}
