// The views that no first screen shows. They are loaded together, since each alone would be mostly overhead.
export { CodeStep } from './code-step.js'
export { GoogleNotice } from '../views/google/google-notice.js'
export { QrView } from '../views/qr/qr-view.js'
export { HeightMotion } from './height-motion.js'
export { SentCode } from './sent-code.js'
export { FinalStep } from './final-step.js'
export { StatusText } from './status-text.js'
