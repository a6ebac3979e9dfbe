import type { Caller } from '../caller.js'
import { qrPicture, type PictureFormat } from './qr-picture.js'

/** Response with the server's own picture of a QR code. With `?dl` in its address a PNG is downloaded, not shown. */
export async function pictureResponse(
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
