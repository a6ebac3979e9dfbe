import { useCallback, useRef, type RefCallback } from 'react'
import { useBrowserLayoutEffect } from './use-browser-layout-effect.js'

/**
 * Submits a form by `onSubmit` alone: nothing navigates, and no handler of the host's page gets the event. The listeners
 * are on the form itself, since those of React are on its root, where an event inside an outer `<form>` never arrives.
 * Without JavaScript the browser submits the form, so give it `method="post"` and its inputs no name.
 *
 * @returns the ref of the form, the same in every render: another one would listen anew with every key
 */
export function useFormSubmit(onSubmit: () => void): RefCallback<HTMLFormElement> {
  const latest = useRef(onSubmit)
  useBrowserLayoutEffect(() => {
    latest.current = onSubmit
  })
  const stop = useRef<() => void>(undefined)
  return useCallback(form => {
    stop.current?.()
    if (form !== null) stop.current = listen(form, () => latest.current())
  }, [])
}

/** Removes its listeners one by one: jsdom takes no signal of Node's, which tests with Jest have. */
function listen(form: HTMLFormElement, onSubmit: () => void): () => void {
  function handle(event: Event) {
    event.preventDefault()
    onSubmit()
  }

  // A press of the button, or Enter, which browsers turn into a click on it. Unlike `submit`, the click also comes in a
  // sandbox without `allow-forms`, and where an ancestor stops `submit`.
  function handleClick(event: Event) {
    const button = form.querySelector<HTMLElement>('[type="submit"]')
    if (button === null || !event.composedPath().includes(button)) return
    // Safari takes the focus away from the field, and does not give it to the button.
    if (!form.matches(':focus-within')) button.focus({ preventScroll: true })
    handle(event)
  }

  // `requestSubmit()`, as password managers call it.
  function handleSubmit(event: Event) {
    event.stopPropagation()
    handle(event)
  }

  form.addEventListener('click', handleClick)
  form.addEventListener('submit', handleSubmit)
  return () => {
    form.removeEventListener('click', handleClick)
    form.removeEventListener('submit', handleSubmit)
  }
}
