import { qrPicture, type PictureFormat } from './qr-picture.js'
import type { Caller } from '../caller.js'

/** Answers with a server's own picture of a QR code. A PNG is saved instead of shown when its address ends in `?dl`. */
export async function pictureReply(
  content: string,
  format: PictureFormat,
  { request }: Caller,
): Promise<Response> {
  const response = await qrPicture(content, format)
  response.headers.set('Cache-Control', 'no-store')
  if (format === 'png' && new URL(request.url).searchParams.has('dl')) {
    response.headers.set('Content-Disposition', 'attachment; filename="qr-code.png"')
  }
  return response
}
