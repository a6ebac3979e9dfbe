import { expect, test } from 'vitest'
import { isInAppBrowser } from './in-app-browser.js'

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)'
const ANDROID = 'Mozilla/5.0 (Linux; Android 15; SM-S921B'
const CHROME = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36'
const VIEW = 'AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/141.0.7390.97 Mobile Safari/537.36'

test.each([
  [
    'Facebook on iOS',
    `${IPHONE} Mobile/15E148 [FBAN/FBIOS;FBAV/527.0.0.46.108;FBBV/771;FBDV/iPhone15,2;FBLC/en_GB]`,
  ],
  ['Facebook on Android', `${ANDROID} Build/AP3A; wv) ${VIEW} [FB_IAB/FB4A;FBAV/527.0.0.46.108;]`],
  ['Messenger on iOS', `${IPHONE} Mobile/15E148 Safari/604.1 [FBAN/MessengerForiOS;FBAV/480.0]`],
  ['Instagram on iOS', `${IPHONE} Mobile/22G86 Instagram 400.0.0.27.78 (iPhone15,2; iOS 18_6; en_GB)`],
  ['Instagram on Android', `${ANDROID} Build/AP3A; wv) ${VIEW} Instagram 400.0.0.49.68 Android`],
  ['TikTok on iOS', `${IPHONE} Mobile/15E148 musical_ly_41.1.0 BytedanceWebview/d8a21c6 JsSdk/2.0`],
  ['TikTok on Android', `${ANDROID} Build/AP3A; wv) ${VIEW} trill_410105 BytedanceWebview/d8a21c6`],
  ['LINE on iOS', `${IPHONE} Mobile/15E148 Safari Line/15.15.0`],
  ['LINE on iOS, as Safari', `${IPHONE} Version/18.6 Mobile/15E148 Safari/604.1 Line/15.15.0`],
  ['LINE on Android', `${ANDROID} Build/AP3A; wv) ${VIEW} Line/15.15.0/IAB`],
  ['WeChat on iOS', `${IPHONE} Mobile/15E148 MicroMessenger/8.0.62(0x18003e2f) NetType/WIFI Language/en`],
  [
    'WeChat on Android',
    `${ANDROID} Build/AP3A; wv) ${VIEW} XWEB/1380215 MMWEBSDK/20250904 MicroMessenger/8.0.62`,
  ],
  [
    'WeChat on Windows',
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME} MicroMessenger/7.0.20 WindowsWechat`,
  ],
  [
    'Snapchat on iOS',
    `${IPHONE} Version/18.6 Mobile/15E148 Safari/604.1 Snapchat/13.58.0.36 (like Safari/8621.3.11)`,
  ],
  ['Snapchat on Android', `${ANDROID} Build/AP3A; wv) ${VIEW} Snapchat/13.58.0.36`],
  ['LinkedIn on iOS', `${IPHONE} Mobile/15E148 [LinkedInApp]/9.31.4421`],
  ['LinkedIn on Android', `${ANDROID} Build/AP3A; wv) ${VIEW} [LinkedInApp]/4.1.1105`],
  ['X on iOS', `${IPHONE} Mobile/15E148 Twitter for iPhone/11.30`],
  ['X on Android', `${ANDROID} Build/AP3A; wv) ${VIEW} TwitterAndroid`],
  ['any app on Android', `${ANDROID} Build/AP3A.240905.015; wv) ${VIEW}`],
  ['any app on iOS', `${IPHONE} Mobile/15E148`],
  [
    'any app on an iPad',
    'Mozilla/5.0 (iPad; CPU OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148',
  ],
  [
    'any app on a Mac',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)',
  ],
])('[SSO-06] %s is an in-app browser', (_app, userAgent) => {
  expect(isInAppBrowser({ userAgent })).toBe(true)
})

test.each([
  ['Safari on iOS', `${IPHONE} Version/18.6 Mobile/15E148 Safari/604.1`],
  [
    'Safari on a Mac',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Safari/605.1.15',
  ],
  ['Chrome on iOS', `${IPHONE} CriOS/141.0.7390.96 Mobile/15E148 Safari/604.1`],
  ['Firefox on iOS', `${IPHONE} FxiOS/144.0 Mobile/15E148 Safari/605.1.15`],
  ['Edge on iOS', `${IPHONE} Version/18.0 EdgiOS/141.0.3537.71 Mobile/15E148 Safari/604.1`],
  ['Opera on iOS', `${IPHONE} Version/18.6 Mobile/15E148 Safari/604.1 OPT/6.2.0`],
  ['DuckDuckGo on iOS', `${IPHONE} Version/18.6 Mobile/15E148 DuckDuckGo/7 Safari/605.1.15`],
  ['the Google app on iOS', `${IPHONE} GSA/390.0.817332104 Mobile/15E148 Safari/604.1`],
  ['Chrome on Android', `Mozilla/5.0 (Linux; Android 10; K) ${CHROME}`],
  ['Firefox on Android', 'Mozilla/5.0 (Android 15; Mobile; rv:144.0) Gecko/144.0 Firefox/144.0'],
  ['Edge on Android', `Mozilla/5.0 (Linux; Android 10; K) ${CHROME} EdgA/141.0.0.0`],
  [
    'Samsung Internet',
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 ' +
      'Mobile Safari/537.36',
  ],
  ['Opera on Android', `Mozilla/5.0 (Linux; Android 10; K) ${CHROME} OPR/92.0.0.0`],
  [
    'Chrome on Windows',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36',
  ],
  [
    'Edge on Windows',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0',
  ],
  [
    'Firefox on a Mac',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:144.0) Gecko/20100101 Firefox/144.0',
  ],
  ['the browser of a PlayStation', 'Mozilla/5.0 (PlayStation 4 5.55) AppleWebKit/601.2 (KHTML, like Gecko)'],
  ['Firefox on Linux', 'Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0'],
])('[SSO-06] %s is a browser', (_browser, userAgent) => {
  expect(isInAppBrowser({ userAgent })).toBe(false)
})

test('[SSO-06] a page on the home screen of an iPhone has the user agent of an app, and is none', () => {
  expect(isInAppBrowser({ userAgent: `${IPHONE} Mobile/15E148`, standalone: true })).toBe(false)
})
