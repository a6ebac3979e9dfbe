import { QRCodeSVG } from 'qrcode.react'
import { unrecorded } from './session-replay-mask.js'

interface QrCodeProps {
  readonly payload: string
  /** The accessible name. Never the payload: that is a live secret. */
  readonly name: string
}

/** Dark on white in every theme, with the quiet zone of four modules that decoders rely on. Never on paper. */
export function QrCode({ payload, name }: QrCodeProps) {
  return (
    <QRCodeSVG
      {...unrecorded('werify-qr-modules')}
      role="img"
      aria-label={name}
      value={payload}
      level="M"
      marginSize={4}
      bgColor="#ffffff"
      fgColor="#0e1a16"
    />
  )
}
