import { lazyPart } from '../../domain/lazy-part.js'

/** Code that draws a QR code. */
export const qrCodePart = /* @__PURE__ */ lazyPart(() => import('../../ui/qr-code.js'))
