import type { QrTicket } from '../../domain/qr-ticket.js'
import { isPrivate } from '../base-url.js'

/**
 * Where a server's own picture of a QR code is. An address that others could read, or that is none, counts as absent.
 *
 * @param download the query with which the server lets the picture be saved; absent where no document has one
 */
export function pictureUrls(
  address: string | undefined,
  download?: string,
): Pick<QrTicket, 'imageUrl' | 'downloadUrl'> {
  if (address === undefined || !URL.canParse(address)) return {}
  const image = new URL(address)
  if (!isPrivate(image)) return {}
  if (download === undefined) return { imageUrl: image.href }
  const saved = new URL(image)
  saved.search += saved.search === '' ? download : `&${download}`
  return { imageUrl: image.href, downloadUrl: saved.href }
}
