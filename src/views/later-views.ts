// The views that no first screen shows, loaded together: each alone would be mostly overhead.
export { CodeView } from './code-view.js'
export { ConfirmView } from './confirm-view.js'
export { GoogleNotice } from './google-notice.js'
export { QrStatus } from './qr-status.js'
export { QrView } from './qr-view.js'
export { SentTo } from './sent-to.js'
export { SignedInView } from './signed-in-view.js'
