import { useEffect, useRef } from 'react'

/**
 * Fills in the code from the text message, where the browser can (WebOTP). It asks the person itself, so it is only
 * called while a code is awaited by SMS, and only once somebody has touched the page. The message must end with
 * `@host #code`, where the host is this page's own.
 */
export function useWebOtp(isAwaited: boolean, onCode: (code: string) => void): void {
  const latest = useRef(onCode)
  useEffect(() => {
    latest.current = onCode
  })

  useEffect(() => {
    if (!isAwaited || !isOffered()) return undefined
    const left = new AbortController()
    void waitForMessage(left.signal, code => latest.current(code))
    return () => left.abort()
  }, [isAwaited])
}

function isOffered(): boolean {
  return 'OTPCredential' in window && 'credentials' in navigator && wasTouched()
}

function wasTouched(): boolean {
  return !('userActivation' in navigator) || navigator.userActivation.hasBeenActive
}

async function waitForMessage(signal: AbortSignal, onCode: (code: string) => void): Promise<void> {
  const request = { otp: { transport: ['sms'] }, signal }
  try {
    const credential = await navigator.credentials.get(request)
    const hasCode = credential !== null && 'code' in credential && typeof credential.code === 'string'
    if (hasCode && !signal.aborted) onCode(String(credential.code))
  } catch {
    // The person says no, the frame may not ask, or no message comes: the code is typed.
  }
}
