import type { CodeFormat } from '../domain/code.js'
import type { Messages } from './messages.js'
import { plural } from './plural.js'

export const hi: Messages = {
  signIn: {
    title: 'साइन इन करें',
    titleTo: appName => `${appName} में साइन इन करें`,
    subtitle: nouns => `अपना ${nouns} इस्तेमाल करें।`,
    methods: 'साइन इन करने के तरीके',
    code: 'कोड',
    qr: 'QR कोड',
    or: 'या',
    google: 'Google के साथ जारी रखें',
  },
  identifier: {
    names: { email: 'ईमेल', number: 'फ़ोन', wallet: 'वॉलेट' },
    nouns: { email: 'ईमेल', number: 'फ़ोन नंबर', wallet: 'वॉलेट पता' },
    examples: {
      email: 'ईमेल पता',
      number: 'फ़ोन नंबर (+ और देश कोड के साथ)',
      wallet: 'वॉलेट पता',
    },
    submit: 'कोड भेजें',
    retry: 'फिर से कोशिश करें',
    submitAnyway: 'फिर भी कोड भेजें',
    problems: {
      empty: nouns => `अपना ${nouns} डालें।`,
      unrecognised: examples => `यह पहचान में नहीं आया। ${examples} डालें।`,
      'too-long': () => 'यह बहुत लंबा है। सिर्फ़ पता या नंबर डालें।',
      'email-incomplete': () => 'यह ईमेल पता अधूरा है। यह name@example.com जैसा होना चाहिए।',
      'country-code-missing': () => 'शुरुआत देश कोड से करें, जैसे +91 81234 56789।',
      'number-too-short': () => 'यह नंबर बहुत छोटा है। देख लें कि कोई अंक छूटा तो नहीं है।',
      'number-too-long': () => 'यह नंबर बहुत लंबा है। देश कोड मिलाकर नंबर में ज़्यादा से ज़्यादा 15 अंक होते हैं।',
      'kind-not-taken': examples => `यह यहाँ इस्तेमाल नहीं हो सकता। ${examples} डालें।`,
    },
    doubts: {
      'too-short': country => `${country} के लिए यह नंबर बहुत छोटा है। इसे जाँच लें या फिर भी कोड भेजें।`,
      'too-long': country => `${country} के लिए यह नंबर बहुत लंबा है। इसे जाँच लें या फिर भी कोड भेजें।`,
      'not-in-use': country => `${country} में ऐसे नंबर नहीं होते। नंबर जाँच लें या फिर भी कोड भेजें।`,
      checksum: currency =>
        `इस ${currency} पते में टाइपिंग की गलती है: इसके जाँच अंक मेल नहीं खाते। इसे जाँच लें या फिर भी कोड भेजें।`,
    },
  },
  country: {
    button: (country, dialCode) => `देश: ${country}, ${dialCode}`,
    search: 'देश खोजें',
    none: 'इस नाम का कोई देश नहीं है।',
  },
  code: {
    title: 'अपना कोड डालें',
    sentTo: {
      email: 'इस ईमेल पर भेजा गया:',
      sms: 'इस नंबर पर भेजा गया:',
      wallet: 'इस वॉलेट पर भेजा गया:',
    },
    change: 'बदलें',
    label: ({ length, alphabet }) =>
      alphabet === 'digits'
        ? plural('hi', length, { one: '# अंक का कोड', other: '# अंकों का कोड' })
        : plural('hi', length, { other: '# कैरेक्टर का कोड' }),
    hint: format => `कोड में ${size(format)} हैं। पूरा डालते ही इसकी जाँच हो जाएगी।`,
    incomplete: format => `कोड के सभी ${size(format)} डालें।`,
    submit: 'पुष्टि करें',
    resend: 'कोड फिर से भेजें',
    resendIn: when => `कोड ${when} फिर से भेजा जा सकेगा`,
    expiresIn: when => `${when} एक्सपायर होगा`,
    expired: 'यह कोड एक्सपायर हो गया है।',
    sendNew: 'नया कोड मँगाएँ',
    otherWay: 'किसी और तरीके से साइन इन करें',
    noCode: {
      email: 'कोड नहीं मिला? स्पैम फ़ोल्डर देखें या *किसी और तरीके से साइन इन करें*।',
      sms: 'कोड नहीं मिला? अपने मैसेज देखें या *किसी और तरीके से साइन इन करें*।',
      wallet: 'कोड नहीं मिला? अपने वॉलेट के मैसेज देखें या *किसी और तरीके से साइन इन करें*।',
    },
  },
  qr: {
    title: 'फ़ोन से साइन इन करें',
    name: host => `${host} में साइन इन करने के लिए QR कोड`,
    newCodeIn: when => `नया कोड ${when}`,
    endsIn: when => `यह कोड ${when} एक्सपायर होगा`,
    reconnecting: 'फिर से कनेक्ट हो रहा है…',
    open: 'अपने फ़ोन पर Werify ऐप खोलें',
    scan: '*स्कैन करें* पर टैप करें और कैमरा इस कोड पर रखें',
    openApp: 'Werify ऐप खोलें',
    matchCode: code => `आपके फ़ोन पर यह दिखना चाहिए: *${code}*`,
    caution: host =>
      `इसे सिर्फ़ Werify ऐप से स्कैन करें, और सिर्फ़ तभी जब आपने *${host}* खुद खोला हो। हम मैसेज में QR कोड कभी नहीं भेजते।`,
    scanned: 'स्कैन हो गया। अपने फ़ोन पर साइन इन की मंज़ूरी दें।',
    expired: 'यह कोड एक्सपायर हो गया है',
    used: 'यह कोड किसी दूसरे डिवाइस पर इस्तेमाल हुआ है। अगर यह आपने नहीं किया, तो ऐप खोलें और अपने सभी डिवाइस से साइन आउट करें।',
    denied: 'आपके फ़ोन पर साइन इन को नामंज़ूर कर दिया गया',
    showNew: 'नया कोड दिखाएँ',
    notYou: 'आपने साइन इन नहीं किया है। अपने ही फ़ोन से नया कोड स्कैन करें।',
  },
  confirm: {
    title: name => `क्या आप *${name}* के रूप में साइन इन करना चाहते हैं?`,
    titleNameless: 'क्या आपने अपने फ़ोन पर इसकी मंज़ूरी दी?',
    caution: 'अगर यह आप नहीं हैं, तो साइन इन की मंज़ूरी किसी और ने दी है।',
    yes: 'जारी रखें',
    no: 'यह मैं नहीं हूँ',
  },
  signedIn: {
    title: 'साइन इन हो गया',
    titleFor: firstName => `${firstName}, फिर से स्वागत है`,
    next: 'बस एक पल…',
    nextTo: appName => `आपको ${appName} पर ले जाया जा रहा है…`,
  },
  status: {
    sending: 'कोड भेजा जा रहा है…',
    sent: 'कोड भेज दिया गया है।',
    checking: 'कोड की जाँच हो रही है…',
    creating: 'QR कोड बनाया जा रहा है…',
    waiting: 'आपके फ़ोन का इंतज़ार है।',
    signedIn: 'साइन इन हो गया।',
  },
  offlineTitle: 'आप ऑफ़लाइन हैं',
  errors: {
    offline: 'आपने जो लिखा है, वह बना रहेगा। आपके ऑनलाइन होते ही हम फिर से कोशिश करेंगे।',
    network: 'साइन इन सेवा से संपर्क नहीं हो पा रहा है। अपना इंटरनेट कनेक्शन जाँचें और फिर से कोशिश करें।',
    timeout: 'इसमें बहुत समय लग रहा है। फिर से कोशिश करें।',
    'not-loaded': 'यह हिस्सा लोड नहीं हो सका। अपना इंटरनेट कनेक्शन जाँचें, फिर पेज दोबारा लोड करें।',
    'bad-response': 'साइन इन सेवा का जवाब समझ में नहीं आया। थोड़ी देर बाद फिर से कोशिश करें।',
    'server-error': 'हमारी तरफ़ से कोई गड़बड़ी हुई है। फिर से कोशिश करें।',
    'rate-limited': 'बहुत ज़्यादा कोशिशें हो चुकी हैं।',
    locked: 'बहुत बार गलत कोड डाला गया है।',
    forbidden: 'यहाँ साइन इन उपलब्ध नहीं है। वेबसाइट से संपर्क करें।',
    'identifier-rejected': 'इस पर कोड नहीं भेजा जा सकता। इसे जाँच लें या कोई दूसरा पता या नंबर डालें।',
    'code-rejected': 'यह कोड सही नहीं है।',
    'code-expired': 'यह कोड अब मान्य नहीं है। नया कोड मँगाएँ।',
    rejected: 'साइन इन आगे नहीं बढ़ सका। फिर से कोशिश करें या किसी और तरीके से साइन इन करें।',
  },
  triesLeft: count =>
    count === 0
      ? 'अब कोई कोशिश बाकी नहीं है: नया कोड मँगाएँ।'
      : plural('hi', count, { one: '# कोशिश बाकी है।', other: '# कोशिशें बाकी हैं।' }),
  checkNewest: 'सबसे नया मैसेज देखें और फिर से कोशिश करें।',
  tryAgain: when => `अगली कोशिश ${when} की जा सकेगी`,
  retryIn: when => `अगली कोशिश ${when} की जा सकेगी।`,
  retryLater: 'थोड़ी देर रुककर फिर से कोशिश करें।',
}

function size({ length, alphabet }: CodeFormat): string {
  return alphabet === 'digits'
    ? plural('hi', length, { other: '# अंक' })
    : plural('hi', length, { other: '# कैरेक्टर' })
}
