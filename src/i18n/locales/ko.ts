import type { CodeFormat } from '../../domain/code.js'
import type { Messages } from '../messages.js'
import { plural } from '../plural.js'

export const ko: Messages = {
  signIn: {
    title: '로그인',
    titleTo: appName => `${appName}에 로그인`,
    subtitle: nouns => `${nouns}로 로그인해 주세요.`,
    methods: '로그인 방법',
    code: '인증 코드',
    qr: 'QR 코드',
    or: '또는',
    google: 'Google 계정으로 계속하기',
    lastUsed: '최근 사용',
    terms: '이용약관',
    privacy: '개인정보 처리방침',
  },
  identifier: {
    oneOf: {
      two: (a, b) => `${a} 또는 ${b}`,
      three: (a, b, c) => `${a}, ${b} 또는 ${c}`,
    },
    names: { email: '이메일', number: '전화번호', wallet: '지갑' },
    numberAlone: '전화번호',
    nouns: { email: '이메일 주소', number: '전화번호', wallet: '지갑 주소' },
    examples: {
      email: '이메일 주소',
      number: '전화번호(+와 국가 번호로 시작)',
      wallet: '지갑 주소',
    },
    submit: '코드 받기',
    retry: '다시 시도',
    submitAnyway: '그대로 코드 받기',
    problems: {
      empty: nouns => `${nouns}를 입력해 주세요.`,
      unrecognised: examples => `올바른 형식이 아닙니다. ${examples}를 입력해 주세요.`,
      'too-long': () => '입력한 내용이 너무 깁니다. 주소나 번호만 입력했는지 확인해 주세요.',
      secret: () =>
        '개인 키나 복구 문구인 것 같습니다. 이를 아는 사람은 누구나 자산을 가져갈 수 있으니 웹사이트에 절대 입력하지 마세요.',
      'email-incomplete': () => '이메일 주소를 끝까지 입력해 주세요(예: name@example.com).',
      'country-code-missing': () => '+82\u00a010\u00a01234\u00a05678처럼 국가 번호부터 입력해 주세요.',
      'number-too-short': () => '전화번호가 너무 짧습니다. 빠진 숫자가 없는지 확인해 주세요.',
      'number-too-long': () =>
        '전화번호가 너무 깁니다. 국가 번호를 포함해 최대 15자리까지 입력할 수 있습니다.',
      'kind-not-taken': examples => `여기서는 사용할 수 없습니다. ${examples}를 입력해 주세요.`,
    },
    warnings: {
      'too-short': country =>
        `${country} 전화번호로는 너무 짧은 것 같습니다. 번호를 확인해 주세요. 맞다면 그대로 코드를 받을 수 있습니다.`,
      'too-long': country =>
        `${country} 전화번호로는 너무 긴 것 같습니다. 번호를 확인해 주세요. 맞다면 그대로 코드를 받을 수 있습니다.`,
      'not-in-use': country =>
        `${country}에서 쓰지 않는 번호인 것 같습니다. 번호를 확인해 주세요. 맞다면 그대로 코드를 받을 수 있습니다.`,
      mistyped: address =>
        `혹시 ${address} 아닌가요? 주소를 확인해 주세요. 맞다면 그대로 코드를 받을 수 있습니다.`,
      checksum: currency =>
        `${currency} 주소에 오타가 있는 것 같습니다. 주소를 확인해 주세요. 맞다면 그대로 코드를 받을 수 있습니다.`,
    },
  },
  country: {
    button: (country, dialCode) => `국가: ${country}, ${dialCode}`,
    choose: '국가 선택',
    search: '국가 검색',
    none: '국가를 찾을 수 없습니다.',
    list: '국가 목록',
  },
  code: {
    title: '인증 코드 입력',
    sentTo: {
      email: '받는 곳:',
      sms: '받는 곳:',
      whatsapp: 'WhatsApp 받는 곳:',
      call: '전화 받는 곳:',
      wallet: '받는 지갑:',
    },
    sentToSpoken: {
      email: domain => `${domain} 이메일 주소로 보냈습니다.`,
      sms: end => `끝자리가 ${end}인 전화번호로 보냈습니다.`,
      whatsapp: end => `끝자리가 ${end}인 전화번호로 WhatsApp 메시지를 보냈습니다.`,
      call: end => `끝자리가 ${end}인 전화번호로 전화를 겁니다.`,
      wallet: end => `끝자리가 ${end}인 지갑으로 보냈습니다.`,
    },
    sentByEmail: '이메일 주소로 보냈습니다',
    change: '변경',
    label: ({ length }) => `${number(length)}자리 인증 코드`,
    hint: format => `인증 코드는 ${size(format)}이며, 모두 입력하면 자동으로 확인됩니다.`,
    incomplete: format => `인증 코드 ${size(format)}를 모두 입력해 주세요.`,
    submit: '확인',
    resend: '코드 다시 받기',
    resendIn: when => `${when} 다시 받기`,
    openMail: name => `${name} 열기`,
    expiresIn: when => `${when} 만료`,
    expired: '코드가 만료되었습니다.',
    sendNew: '새 코드 받기',
    otherNumber: '다른 번호를 사용',
    noCode: {
      email: '코드가 오지 않았나요? 스팸 메일함을 확인하거나 *다른 방법으로 로그인*해 주세요.',
      sms: '코드가 오지 않았나요? 문자 메시지를 확인하거나 *다른 방법으로 로그인*해 주세요.',
      whatsapp: '코드가 오지 않았나요? WhatsApp을 확인하거나 *다른 방법으로 로그인*해 주세요.',
      call: '전화가 오지 않았나요? 번호를 확인하거나 *다른 방법으로 로그인*해 주세요.',
      wallet: '코드가 오지 않았나요? 지갑의 메시지를 확인하거나 *다른 방법으로 로그인*해 주세요.',
    },
    otherWay: { method: '다른 방법으로 로그인', number: '다른 번호 사용' },
  },
  qr: {
    title: '휴대전화로 로그인',
    name: host => `${host} 로그인용 QR 코드`,
    newCodeIn: when => `${when} 새 코드로 바뀝니다`,
    endsIn: when => `이 코드는 ${when} 만료됩니다`,
    reconnecting: '다시 연결하는 중…',
    open: '휴대전화에서 Werify 앱을 열어 주세요',
    scan: '*스캔*을 누르고 이 코드를 비춰 주세요',
    openApp: 'Werify 앱 열기',
    matchCode: code => `휴대전화에 표시된 값이 *${code}*인지 확인해 주세요`,
    caution: host =>
      `직접 *${host}*에 접속한 경우에만 Werify 앱으로 스캔해 주세요. 메시지로 QR 코드를 보내는 일은 절대 없습니다.`,
    scanned: '스캔했습니다. 휴대전화에서 로그인을 승인해 주세요.',
    scannedBy: device => `${device}에서 스캔했습니다. 그 기기에서 로그인을 승인해 주세요.`,
    expired: '코드가 만료되었습니다',
    used: '다른 기기에서 사용된 코드입니다. 본인이 아니라면 앱을 열어 내 기기에서 로그아웃해 주세요.',
    denied: '휴대전화에서 로그인이 거절되었습니다',
    showNew: '새 코드 보기',
    notYou: '로그인되지 않았습니다. 본인의 휴대전화로 새 코드를 스캔해 주세요.',
  },
  phone: {
    scan: 'Werify 앱으로 코드를 스캔해 주세요.',
    onThisDevice: '이 기기의 Werify 앱을 이용해 주세요.',
    lookAtPhone: '휴대전화를 확인해 주세요',
    otherDevice: '다른 기기 사용',
    useCode: '대신 인증 코드 사용',
  },
  back: '뒤로',
  google: {
    finishing: 'Google 계정으로 로그인하는 중…',
    inApp:
      '이 앱 안에서는 Google 계정으로 로그인할 수 없습니다. 브라우저에서 이 페이지를 열거나 코드를 이용해 주세요.',
    cancelled: 'Google 계정 로그인을 취소했습니다.',
  },
  confirm: {
    title: name => `*${name}* 계정으로 로그인할까요?`,
    titleNameless: '휴대전화에서 이 로그인을 승인하셨나요?',
    caution: '본인이 아닌가요? 다른 사람이 이 로그인을 승인했습니다.',
    account: { email: domain => `${domain} 이메일 주소`, number: end => `끝자리가 ${end}인 전화번호` },
    yes: '계속',
    no: '본인이 아님',
  },
  signedIn: {
    title: '로그인되었습니다',
    titleFor: firstName => `${firstName}님, 반갑습니다`,
    verified: {
      email: '이메일 주소가 확인되었습니다',
      number: '번호가 확인되었습니다',
      wallet: '지갑이 확인되었습니다',
    },
    next: '잠시만 기다려 주세요…',
    nextTo: appName => `${appName}에 접속하는 중…`,
  },
  status: {
    sending: '코드를 보내는 중…',
    sent: '코드를 보냈습니다.',
    checking: '코드를 확인하는 중…',
    creating: 'QR 코드를 만드는 중…',
    waiting: '휴대전화로 스캔하기를 기다리고 있습니다.',
    signedIn: '로그인되었습니다.',
  },
  offlineTitle: '오프라인 상태입니다',
  errors: {
    offline: '입력한 내용은 그대로 있습니다. 다시 연결되면 자동으로 다시 시도합니다.',
    network: '로그인 서비스에 연결할 수 없습니다. 인터넷 연결을 확인한 후 다시 시도해 주세요.',
    timeout: '시간이 너무 오래 걸리고 있습니다. 다시 시도해 주세요.',
    'not-loaded': '일부 내용을 불러오지 못했습니다. 인터넷 연결을 확인한 후 페이지를 새로고침해 주세요.',
    'widget-error': '문제가 발생했습니다. 처음부터 다시 시작하거나 페이지를 새로고침해 주세요.',
    'bad-response': '로그인 서비스에서 예상하지 못한 응답을 받았습니다. 잠시 후 다시 시도해 주세요.',
    'server-error': '서비스에 문제가 발생했습니다.',
    'rate-limited': '시도 횟수가 너무 많습니다.',
    locked: '코드를 너무 여러 번 잘못 입력했습니다. 보안을 위해 로그인이 일시 중지되었습니다.',
    forbidden: '여기서는 로그인할 수 없습니다. 사이트 고객센터에 문의해 주세요.',
    'identifier-rejected':
      '이곳으로는 코드를 보낼 수 없습니다. 오타가 없는지 확인하거나 다른 주소 또는 번호를 사용해 주세요.',
    'code-rejected': '코드가 올바르지 않습니다.',
    'code-expired': '이 코드는 더 이상 사용할 수 없습니다. 새 코드를 받아 주세요.',
    'google-failed': 'Google 계정으로 로그인하지 못했습니다. 다시 시도하거나 다른 방법을 이용해 주세요.',
    rejected: '로그인하지 못했습니다. 다시 시도하거나 다른 방법을 이용해 주세요.',
  },
  startOver: '처음부터 다시 시작',
  triesLeft: count =>
    count === 0
      ? '남은 시도 횟수가 없습니다. 새 코드를 받아 주세요.'
      : plural('ko', count, { other: '#번 더 시도할 수 있습니다.' }),
  checkNewest: '가장 최근에 받은 메시지를 확인한 후 다시 시도해 주세요.',
  tryAgain: when => `${when} 다시 시도`,
  retryIn: when => `${when} 다시 시도해 주세요.`,
  retryLater: '잠시 후 다시 시도해 주세요.',
}

function size({ length, alphabet }: CodeFormat): string {
  return `${alphabet === 'digits' ? '숫자 ' : ''}${number(length)}자리`
}

function number(value: number): string {
  return new Intl.NumberFormat('ko').format(value)
}
