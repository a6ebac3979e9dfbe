import { QRCodeCanvas } from 'qrcode.react'
import { sessionReplayMask } from './session-replay-mask.js'
import { usePixelRatio } from './use-pixel-ratio.js'

export interface QrCodeProps {
  /** Text of the QR code, such as the payload of a `QrState`. */
  readonly payload: string
  /** Accessible name. Never the payload, which is a live secret. */
  readonly name: string
}

/** CSS pixels a side: twice what the widget shows, so that it stays sharp when somebody zooms in by touch. */
const SIZE = 464

/**
 * QR code, dark on white in every theme, with the quiet zone of four modules that scanners need. On a canvas: an
 * extension, an automatic dark mode or a style sheet of the host can recolour an svg, and then no phone reads it.
 */
export function QrCode({ payload, name }: QrCodeProps) {
  const pixelRatio = usePixelRatio()
  const shared = { ...sessionReplayMask('werify-qr-modules'), role: 'img', 'aria-label': name }
  // A server draws nothing, and a `style` attribute in its markup would need a weaker Content Security Policy.
  if (pixelRatio === undefined) return <canvas {...shared} />
  return (
    <QRCodeCanvas
      key={pixelRatio}
      {...shared}
      value={payload}
      size={SIZE}
      style={{ width: '100%', height: '100%' }}
      level="M"
      marginSize={4}
      bgColor="#ffffff"
      fgColor="#0e1a16"
    />
  )
}
