const STORAGE_KEY = 'werify-login:device'
const DEVICE_ID = /^[0-9a-f]{32}$/

/**
 * Creates a getter of this browser's id. The id is random, says nothing about the user or the device, and is made and
 * stored on the first call. Without `localStorage` it lasts as long as the page.
 */
export function createDeviceId(): () => string {
  let deviceId: string | undefined

  return () => {
    deviceId ??= readStored()
    if (deviceId === undefined) {
      deviceId = randomId()
      store(deviceId)
    }
    return deviceId
  }
}

/** Any script of the page can write to this key, so a value that is not an id of ours is ignored. */
function readStored(): string | undefined {
  try {
    const stored = localStorage.getItem(STORAGE_KEY) ?? ''
    if (DEVICE_ID.test(stored)) return stored
  } catch {
    // Storage may be forbidden or absent.
  }
  return undefined
}

function store(deviceId: string): void {
  try {
    localStorage.setItem(STORAGE_KEY, deviceId)
  } catch {
    // Storage may be full, forbidden or absent.
  }
}

/** 128 bits. `crypto.randomUUID` exists in secure contexts only. */
function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')
}
