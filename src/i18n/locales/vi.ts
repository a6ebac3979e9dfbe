import type { CodeFormat } from '../../domain/code.js'
import type { Messages } from '../messages.js'
import { plural } from '../plural.js'

export const vi: Messages = {
  signIn: {
    title: 'Đăng nhập',
    titleTo: appName => `Đăng nhập vào ${appName}`,
    subtitle: nouns => `Dùng ${nouns} của bạn.`,
    methods: 'Cách đăng nhập',
    code: 'Mã xác minh',
    qr: 'Mã QR',
    or: 'hoặc',
    google: 'Tiếp tục với Google',
    lastUsed: 'Dùng gần đây',
    terms: 'Điều khoản dịch vụ',
    privacy: 'Chính sách quyền riêng tư',
  },
  identifier: {
    oneOf: {
      two: (a, b) => `${a} hoặc ${b}`,
      three: (a, b, c) => `${a}, ${b} hoặc ${c}`,
    },
    names: { email: 'email', number: 'số điện thoại', wallet: 'địa chỉ ví' },
    numberAlone: 'Số điện thoại',
    nouns: { email: 'email', number: 'số điện thoại', wallet: 'địa chỉ ví' },
    examples: {
      email: 'địa chỉ email',
      number: 'số điện thoại (bắt đầu bằng + và mã quốc gia)',
      wallet: 'địa chỉ ví',
    },
    submit: 'Gửi mã',
    retry: 'Thử lại',
    submitAnyway: 'Vẫn gửi mã',
    problems: {
      empty: nouns => `Vui lòng nhập ${nouns} của bạn.`,
      unrecognised: examples => `Định dạng không đúng. Vui lòng nhập ${examples}.`,
      'too-long': () => 'Nội dung quá dài. Vui lòng chỉ nhập địa chỉ hoặc số điện thoại.',
      secret: () =>
        'Đây có vẻ là khóa riêng tư hoặc cụm từ khôi phục. Đừng bao giờ nhập thông tin này vào trang web: ai có nó là có tiền mã hóa của bạn.',
      'email-incomplete': () => 'Địa chỉ email chưa đầy đủ. Định dạng đúng là ten@example.com.',
      'country-code-missing': () =>
        'Vui lòng bắt đầu bằng mã quốc gia, ví dụ +84\u00a0912\u00a0345\u00a0678.',
      'number-too-short': () => 'Số điện thoại quá ngắn. Vui lòng kiểm tra xem có thiếu chữ số nào không.',
      'number-too-long': () => 'Số điện thoại quá dài. Tối đa là 15 chữ số, tính cả mã quốc gia.',
      'kind-not-taken': examples => `Không thể dùng thông tin này ở đây. Vui lòng nhập ${examples}.`,
    },
    warnings: {
      'too-short': country =>
        `Số này ngắn hơn số điện thoại ở ${country}. Vui lòng kiểm tra lại. Nếu đúng, bạn vẫn có thể gửi mã.`,
      'too-long': country =>
        `Số này dài hơn số điện thoại ở ${country}. Vui lòng kiểm tra lại. Nếu đúng, bạn vẫn có thể gửi mã.`,
      'not-in-use': country =>
        `Không có số điện thoại nào ở ${country} có dạng này. Vui lòng kiểm tra lại. Nếu đúng, bạn vẫn có thể gửi mã.`,
      mistyped: address => `Ý bạn là ${address}? Vui lòng kiểm tra lại. Nếu đúng, bạn vẫn có thể gửi mã.`,
      checksum: currency =>
        `Địa chỉ ${currency} này có vẻ bị gõ nhầm. Vui lòng kiểm tra lại. Nếu đúng, bạn vẫn có thể gửi mã.`,
    },
  },
  country: {
    button: (country, dialCode) => `Quốc gia: ${country}, ${dialCode}`,
    choose: 'Chọn quốc gia',
    search: 'Tìm quốc gia',
    none: 'Không tìm thấy quốc gia nào.',
    list: 'Danh sách quốc gia',
  },
  code: {
    title: 'Nhập mã xác minh',
    sentTo: {
      email: 'Đã gửi đến',
      sms: 'Đã gửi đến',
      whatsapp: 'Đã gửi qua WhatsApp đến',
      call: 'Gọi điện đến',
      wallet: 'Đã gửi đến ví',
    },
    sentToSpoken: {
      email: domain => `Đã gửi đến email của bạn tại ${domain}.`,
      sms: end => `Đã gửi đến số điện thoại của bạn có đuôi ${end}.`,
      whatsapp: end => `Đã gửi qua WhatsApp đến số điện thoại của bạn có đuôi ${end}.`,
      call: end => `Gọi điện đến số của bạn có đuôi ${end}.`,
      wallet: end => `Đã gửi đến ví của bạn có đuôi ${end}.`,
    },
    sentByEmail: 'Đã gửi đến email của bạn',
    change: 'Thay đổi',
    label: format => `Mã xác minh gồm ${size(format)}`,
    hint: format => `Mã gồm ${size(format)} và được kiểm tra ngay khi bạn nhập đủ.`,
    incomplete: format => `Vui lòng nhập đủ ${size(format)} của mã.`,
    submit: 'Xác minh',
    resend: 'Gửi lại mã',
    resendIn: when => `Gửi lại mã ${when}`,
    openMail: name => `Mở ${name}`,
    expiresIn: when => `Hết hạn ${when}`,
    expired: 'Mã này đã hết hạn.',
    sendNew: 'Gửi mã mới',
    otherNumber: 'dùng số khác',
    noCode: {
      email: 'Chưa nhận được mã? Kiểm tra thư mục thư rác hoặc *đăng nhập bằng cách khác*.',
      sms: 'Chưa nhận được mã? Kiểm tra tin nhắn hoặc *đăng nhập bằng cách khác*.',
      whatsapp: 'Chưa nhận được mã? Kiểm tra WhatsApp hoặc *đăng nhập bằng cách khác*.',
      call: 'Chưa có cuộc gọi? Kiểm tra số điện thoại hoặc *đăng nhập bằng cách khác*.',
      wallet: 'Chưa nhận được mã? Kiểm tra tin nhắn trong ví hoặc *đăng nhập bằng cách khác*.',
    },
    otherWay: { method: 'Đăng nhập bằng cách khác', number: 'Dùng số khác' },
  },
  qr: {
    title: 'Đăng nhập bằng điện thoại',
    name: host => `Mã QR để đăng nhập vào ${host}`,
    newCodeIn: when => `Có mã mới ${when}`,
    endsIn: when => `Mã này hết hạn ${when}`,
    reconnecting: 'Đang kết nối lại…',
    open: 'Mở ứng dụng Werify trên điện thoại',
    scan: 'Nhấn *Quét* rồi hướng camera vào mã này',
    openApp: 'Mở ứng dụng Werify',
    matchCode: code => `Kiểm tra xem điện thoại có hiện *${code}* không`,
    caution: host =>
      `Chỉ quét bằng ứng dụng Werify, và chỉ khi chính bạn đã mở *${host}*. Chúng tôi không bao giờ gửi mã QR qua tin nhắn.`,
    scanned: 'Đã quét. Vui lòng chấp thuận yêu cầu đăng nhập trên điện thoại.',
    scannedBy: device => `Đã quét bằng ${device}. Vui lòng chấp thuận yêu cầu đăng nhập trên thiết bị đó.`,
    expired: 'Mã này đã hết hạn',
    used: 'Mã này đã được dùng trên một thiết bị khác. Nếu không phải bạn, vui lòng mở ứng dụng và đăng xuất khỏi các thiết bị của bạn.',
    denied: 'Yêu cầu đăng nhập đã bị từ chối trên điện thoại',
    showNew: 'Hiện mã mới',
    notYou: 'Bạn chưa đăng nhập. Vui lòng quét mã mới bằng chính điện thoại của bạn.',
  },
  phone: {
    scan: 'Quét mã bằng ứng dụng Werify.',
    onThisDevice: 'Dùng ứng dụng Werify trên thiết bị này.',
    lookAtPhone: 'Kiểm tra điện thoại của bạn',
    otherDevice: 'Dùng thiết bị khác',
    useCode: 'Dùng mã xác minh',
  },
  back: 'Quay lại',
  google: {
    finishing: 'Đang đăng nhập bằng Google…',
    inApp:
      'Không thể đăng nhập bằng Google bên trong ứng dụng này. Vui lòng mở trang này trong trình duyệt hoặc dùng mã.',
    cancelled: 'Bạn đã hủy đăng nhập bằng Google.',
  },
  confirm: {
    title: name => `Đăng nhập bằng tài khoản *${name}*?`,
    titleNameless: 'Có phải bạn đã chấp thuận lần đăng nhập này trên điện thoại?',
    caution: 'Không phải bạn? Người khác đã chấp thuận lần đăng nhập này.',
    account: {
      email: domain => `Địa chỉ email tại ${domain}`,
      number: end => `Số điện thoại có đuôi ${end}`,
    },
    yes: 'Tiếp tục',
    no: 'Không phải tôi',
  },
  signedIn: {
    title: 'Bạn đã đăng nhập',
    titleFor: firstName => `Chào mừng bạn trở lại, ${firstName}`,
    verified: {
      email: 'Địa chỉ email của bạn đã được xác minh',
      number: 'Số của bạn đã được xác minh',
      wallet: 'Ví của bạn đã được xác minh',
    },
    next: 'Vui lòng đợi một chút…',
    nextTo: appName => `Đang chuyển bạn đến ${appName}…`,
  },
  status: {
    sending: 'Đang gửi mã…',
    sent: 'Đã gửi mã.',
    checking: 'Đang kiểm tra mã…',
    creating: 'Đang tạo mã QR…',
    waiting: 'Đang chờ điện thoại của bạn.',
    signedIn: 'Bạn đã đăng nhập.',
  },
  offlineTitle: 'Bạn đang ngoại tuyến',
  errors: {
    offline: 'Nội dung bạn nhập vẫn được giữ lại. Chúng tôi sẽ thử lại khi có kết nối.',
    network: 'Không kết nối được với dịch vụ đăng nhập. Vui lòng kiểm tra kết nối rồi thử lại.',
    timeout: 'Quá trình này mất quá nhiều thời gian. Vui lòng thử lại.',
    'not-loaded': 'Không tải được phần này. Vui lòng kiểm tra kết nối rồi tải lại trang.',
    'widget-error': 'Đã xảy ra lỗi ở đây. Vui lòng bắt đầu lại hoặc tải lại trang.',
    'bad-response': 'Dịch vụ đăng nhập phản hồi ngoài dự kiến. Vui lòng đợi một chút rồi thử lại.',
    'server-error': 'Đã xảy ra lỗi ở phía chúng tôi.',
    'rate-limited': 'Bạn đã thử quá nhiều lần.',
    locked: 'Bạn đã nhập sai mã quá nhiều lần. Để bảo mật, đăng nhập đang tạm dừng.',
    forbidden: 'Không thể đăng nhập tại đây. Vui lòng liên hệ bộ phận hỗ trợ của trang web.',
    'identifier-rejected':
      'Chúng tôi không gửi được mã đến đó. Vui lòng kiểm tra lỗi gõ, hoặc dùng địa chỉ hay số khác.',
    'code-rejected': 'Mã không đúng.',
    'code-expired': 'Mã này không dùng được nữa. Vui lòng gửi mã mới.',
    'google-failed': 'Không thể hoàn tất đăng nhập bằng Google. Vui lòng thử lại hoặc dùng cách khác.',
    rejected: 'Không thể tiếp tục đăng nhập. Vui lòng thử lại hoặc dùng cách khác.',
  },
  startOver: 'Bắt đầu lại',
  triesLeft: count =>
    count === 0
      ? 'Bạn đã hết lượt thử. Vui lòng gửi mã mới.'
      : plural('vi', count, { other: 'Bạn còn # lượt thử.' }),
  checkNewest: 'Vui lòng kiểm tra tin nhắn mới nhất rồi thử lại.',
  tryAgain: when => `Thử lại ${when}`,
  retryIn: when => `Vui lòng thử lại ${when}.`,
  retryLater: 'Vui lòng đợi một chút rồi thử lại.',
}

function size({ length, alphabet }: CodeFormat): string {
  return `${new Intl.NumberFormat('vi').format(length)} ${alphabet === 'digits' ? 'chữ số' : 'ký tự'}`
}
