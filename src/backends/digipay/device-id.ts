const KEY = 'werify-login:device'
const DEVICE_ID = /^[0-9a-f]{32}$/

/**
 * What names this browser: random, made when it is first asked for, and the same from then on. It says nothing of
 * the person or the device. Where nothing can be kept, it lasts as long as the page.
 */
export function createDeviceId(): () => string {
  let deviceId: string | undefined

  return () => {
    deviceId ??= read()
    if (deviceId === undefined) {
      deviceId = randomId()
      keep(deviceId)
    }
    return deviceId
  }
}

/** Any script of the page can write there: what is not an id of ours is not sent. */
function read(): string | undefined {
  try {
    const kept = localStorage.getItem(KEY) ?? ''
    return DEVICE_ID.test(kept) ? kept : undefined
  } catch {
    return undefined
  }
}

function keep(deviceId: string): void {
  try {
    localStorage.setItem(KEY, deviceId)
  } catch {
    // Storage may be full, forbidden or absent.
  }
}

/** 128 bits. Not `crypto.randomUUID`, which only secure contexts have. */
function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
}
