/**
 * Android's view says `; wv`. On Apple's devices every browser says that it stands in for Safari, and a view inside an
 * app does not. The rest are apps that hide theirs.
 */
const VIEW = /; wv\)|\((?:iP|Mac).*WebKit\/(?!.* Safari\/)|FBA[NV]|\bLine\/|MicroMessenger|Snapchat/

interface Browser {
  readonly userAgent: string
  /** Whether the page was opened from Apple's home screen: it looks like one in an app, and opens Google in Safari. */
  readonly standalone?: boolean
}

/** Whether a page is viewed inside an app: Google signs nobody in there (`disallowed_useragent`). */
export function isInAppBrowser({ userAgent, standalone = false }: Browser): boolean {
  return !standalone && VIEW.test(userAgent)
}
