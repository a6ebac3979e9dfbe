import { useEffect, useRef } from 'react'

/**
 * Fills in the code from the text message, where the browser can (WebOTP). It asks the person itself, so it is only
 * called while a code is awaited by SMS, and only once somebody has touched the page, which is looked at on each
 * render: a page that was reloaded has not been touched yet. The message must end with `@host #code`, where the
 * host is this page's own.
 */
export function useWebOtp(isAwaited: boolean, onCode: (code: string) => void): void {
  const latest = useRef(onCode)
  useEffect(() => {
    latest.current = onCode
  })

  const isAskedFor = isAwaited && mayAsk()
  useEffect(() => {
    if (!isAskedFor) return undefined
    const left = new AbortController()
    void codeInMessage(left.signal).then(
      code => code !== undefined && !left.signal.aborted && latest.current(code),
    )
    return () => left.abort()
  }, [isAskedFor])
}

/** Chromium's older name of the permissions policy, and the only one under which it can be asked. */
interface FramePolicy {
  readonly featurePolicy?: { readonly allowsFeature: (feature: string) => boolean }
}

/** Frames of other origins are not allowed to, unless the page around them says so. */
function mayAsk(): boolean {
  const { featurePolicy }: Document & FramePolicy = document
  return (
    'OTPCredential' in window &&
    navigator.userActivation.hasBeenActive &&
    featurePolicy?.allowsFeature('otp-credentials') !== false
  )
}

async function codeInMessage(signal: AbortSignal): Promise<string | undefined> {
  const request = { otp: { transport: ['sms'] }, signal }
  try {
    const credential = await navigator.credentials.get(request)
    const code = credential !== null && 'code' in credential ? credential.code : undefined
    return typeof code === 'string' ? code : undefined
  } catch {
    // The person says no, the frame may not ask, or no message comes: the code is typed.
    return undefined
  }
}
