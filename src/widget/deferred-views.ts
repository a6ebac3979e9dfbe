// The views that no first screen shows, loaded together: each alone would be mostly overhead.
export { CodeView } from '../views/code/code-view.js'
export { ConfirmView } from '../views/qr/confirm-view.js'
export { GoogleNotice } from '../views/google/google-notice.js'
export { QrStatus } from '../views/qr/qr-status.js'
export { QrView } from '../views/qr/qr-view.js'
export { SentTo } from '../views/code/sent-to.js'
export { SignedInView } from '../views/shared/signed-in-view.js'
