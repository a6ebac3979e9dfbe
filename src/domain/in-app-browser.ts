/**
 * User agents of web views. Android's has `; wv`. On Apple's devices every browser has `Safari/`, and a web view has not.
 * The others are apps that hide their web view.
 */
const WEB_VIEW = /; wv\)|\((?:iP|Mac).*WebKit\/(?!.* Safari\/)|FBA[NV]|\bLine\/|MicroMessenger|Snapchat/

interface Browser {
  readonly userAgent: string
  /** The page was opened from Apple's home screen: its user agent is a web view's, but Google opens in Safari. */
  readonly standalone?: boolean
}

/** True inside an app's web view, where Google refuses to sign in (`disallowed_useragent`). */
export function isInAppBrowser({ userAgent, standalone = false }: Browser): boolean {
  return !standalone && WEB_VIEW.test(userAgent)
}
