import { useEffect, useState, type RefObject } from 'react'

/** The code field inside an element, while there is one. */
export function useCodeField(container: RefObject<HTMLElement | null>): HTMLInputElement | undefined {
  const [field, setField] = useState<HTMLInputElement>()
  useEffect(() => {
    const element = container.current
    if (element === null) return
    const update = () =>
      setField(
        element.querySelector<HTMLInputElement>('input[autocomplete="one-time-code"]:enabled') ?? undefined,
      )
    const observer = new MutationObserver(update)
    observer.observe(element, { childList: true, subtree: true })
    update()
    return () => observer.disconnect()
  }, [container])
  return field
}

/** Fills in a field as a password manager does: React sees an input event, with a value that it did not set. */
export function fillIn(field: HTMLInputElement, text: string): void {
  const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')
  value?.set?.call(field, text)
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText' }))
}
