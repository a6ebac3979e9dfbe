import { QRCodeSVG } from 'qrcode.react'

interface QrCodeProps {
  readonly payload: string
  /** The accessible name. Never the payload: that is a live secret. */
  readonly name: string
}

/**
 * Dark on white in every theme, with the quiet zone of four modules that decoders rely on. The class and data
 * names keep session recorders from taking a live secret along.
 */
export function QrCode({ payload, name }: QrCodeProps) {
  return (
    <QRCodeSVG
      className="werify-qr-modules sentry-block ph-no-capture fs-exclude"
      data-hj-suppress=""
      data-dd-privacy="hidden"
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
