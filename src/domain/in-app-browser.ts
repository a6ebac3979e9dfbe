/** Parts of user agents: of Android's web view, and of apps that hide theirs. */
const WEB_VIEWS = ['; wv)', 'FBAN', 'FBAV', ' Line/', 'MicroMessenger', 'Snapchat']

interface Browser {
  readonly userAgent: string
  /** The page was opened from Apple's home screen: its user agent is a web view's, but Google opens in Safari. */
  readonly standalone?: boolean
}

/** True inside an app's web view, where Google refuses to sign in (`disallowed_useragent`). */
export function isInAppBrowser({ userAgent, standalone = false }: Browser): boolean {
  const has = (part: string) => userAgent.includes(part)
  // On Apple's devices every browser has `Safari/`, and a web view has not.
  const isOfApple = (has('(iP') || has('(Mac')) && has('WebKit/') && !has(' Safari/')
  return !standalone && (isOfApple || WEB_VIEWS.some(has))
}
