import { useEffect, useRef } from 'react'

/**
 * Fills in the code from a text message, where the browser supports WebOTP. The message must end with `@host #code`,
 * with the host of this page. The browser asks the person for permission, so it is called only while a code is
 * awaited, and after a first click or key press: a page that was reloaded has had none. That is checked in each render.
 */
export function useWebOtp(isAwaited: boolean, onCode: (code: string) => void): void {
  const latest = useRef(onCode)
  useEffect(() => {
    latest.current = onCode
  })

  const isAskedFor = isAwaited && canAsk()
  useEffect(() => {
    if (!isAskedFor) return undefined
    const controller = new AbortController()
    void readCodeFromMessage(controller.signal).then(
      code => code !== undefined && !controller.signal.aborted && latest.current(code),
    )
    return () => controller.abort()
  }, [isAskedFor])
}

/** Chromium's older name for the permissions policy, the only one with an interface to ask. */
interface FramePolicy {
  readonly featurePolicy?: { readonly allowsFeature: (feature: string) => boolean }
}

/** Checks the permissions policy: a cross-origin frame needs the permission of the page around it. */
function canAsk(): boolean {
  const { featurePolicy }: Document & FramePolicy = document
  return (
    'OTPCredential' in window &&
    navigator.userActivation.hasBeenActive &&
    featurePolicy?.allowsFeature('otp-credentials') !== false
  )
}

async function readCodeFromMessage(signal: AbortSignal): Promise<string | undefined> {
  const request = { otp: { transport: ['sms'] }, signal }
  try {
    const credential = await navigator.credentials.get(request)
    const code = credential !== null && 'code' in credential ? credential.code : undefined
    return typeof code === 'string' ? code : undefined
  } catch {
    // Permission denied, or no message: the person types the code.
    return undefined
  }
}
