import {
  useRef,
  useState,
  type ChangeEvent,
  type CompositionEvent,
  type KeyboardEvent,
  type RefObject,
} from 'react'
import { applyEdit, findArrived, toEdit, type Arrival, type CodeRules, type Edit } from './slot-edit.js'
import { findSlotByKey, selectSlots } from './slot-selection.js'
import { useBrowserLayoutEffect } from './use-browser-layout-effect.js'
import { isFocused, listenToSelection } from './use-selection.js'

export interface CodeEditingOptions extends CodeRules {
  readonly value: string
  readonly onChange: (text: string, arrived: string) => void
  readonly onIgnore: ((arrived: string) => void) | undefined
}

/** Progress of an edit, between two events of the browser. */
interface Progress {
  /** Text that the browser is about to put into the field, and whether it moves what follows. */
  arriving?: { readonly text: string; readonly isInserted: boolean } | undefined
  /** Place of the caret after a deletion: what is typed there is inserted, not written over the slot. */
  insertionPoint?: number | undefined
  /** Value before an input method began to compose, while it does. */
  composedFrom?: string | undefined
}

/**
 * Editing of a code field by slots: what is typed overwrites its slot. What arrives is cleaned before the browser puts it
 * into the field, so that its undo still works. Nothing is written while an input method composes.
 */
export function useCodeEditing(input: RefObject<HTMLInputElement | null>, options: CodeEditingOptions) {
  const { value, length, normalise, onChange } = options
  /** Text that an input method has composed so far. */
  const [composed, setComposed] = useState<string>()
  const progress = useRef<Progress>({})
  const latest = useRef(options)
  useBrowserLayoutEffect(() => {
    latest.current = options
  })
  useBrowserLayoutEffect(
    () => (input.current === null ? undefined : cleanArrivals(input.current, progress.current, latest)),
    [input],
  )

  function handleChange({ target, nativeEvent }: ChangeEvent<HTMLInputElement>) {
    const { value: text } = target
    const isClean = text === normalise(text)
    if (progress.current.composedFrom !== undefined) {
      setComposed(text)
      // Keyboards of phones compose plain letters too, and do not end that until the field is left.
      return isClean ? onChange(text, text) : undefined
    }
    const { arriving } = progress.current
    progress.current.arriving = undefined
    if (!isClean) return takeOver(target, findArrived(value, text))
    const isTyped = 'inputType' in nativeEvent && String(nativeEvent.inputType).startsWith('insert')
    const isInserted = arriving?.isInserted === true && text.length < length
    progress.current.insertionPoint =
      isTyped && !isInserted ? undefined : (target.selectionStart ?? undefined)
    if (progress.current.insertionPoint === undefined) selectSlotOfCaret(target, length)
    onChange(text, arriving?.text ?? text)
  }

  /** Puts a text where it belongs that is in the field already, as it arrived. */
  function takeOver(target: HTMLInputElement, arrival: Arrival) {
    const edit = toEdit(arrival, options)
    const next = edit === undefined ? arrival.value : applyEdit(arrival.value, edit)
    const caret = edit === undefined ? arrival.start : edit.from + edit.text.length
    if (target.value !== next) target.value = next
    target.setSelectionRange(caret, caret)
    selectSlotOfCaret(target, length)
    if (edit === undefined) options.onIgnore?.(arrival.arrived)
    else onChange(next, arrival.arrived)
  }

  function handleCompositionStart({ currentTarget }: CompositionEvent<HTMLInputElement>) {
    progress.current.composedFrom = currentTarget.value
  }

  /** Takes the difference, since keyboards of phones also compose what was there before. */
  function handleCompositionEnd({ currentTarget }: CompositionEvent<HTMLInputElement>) {
    const { composedFrom } = progress.current
    progress.current.composedFrom = undefined
    setComposed(undefined)
    const { value: text } = currentTarget
    if (text === normalise(text)) onChange(text, text)
    else if (composedFrom !== undefined) takeOver(currentTarget, findArrived(composedFrom, text))
  }

  function handleKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    const { key, currentTarget, shiftKey, altKey, ctrlKey, metaKey, nativeEvent } = event
    if (shiftKey || altKey || ctrlKey || metaKey || nativeEvent.isComposing) return
    const slot = findSlotByKey(key, currentTarget, length)
    if (slot === undefined) return
    event.preventDefault()
    progress.current.insertionPoint = undefined
    selectSlots(currentTarget, slot)
  }

  return {
    /** Text that the field shows. */
    text: composed ?? value,
    onChange: handleChange,
    onKeyDown: handleKeyDown,
    onCompositionStart: handleCompositionStart,
    onCompositionEnd: handleCompositionEnd,
  }
}

/** Cleans what arrives before the browser takes it, and keeps the caret on a slot, until the returned function is called. */
function cleanArrivals(
  input: HTMLInputElement,
  progress: Progress,
  latest: RefObject<CodeEditingOptions>,
): () => void {
  let isReplacing = false

  // React has an event of this name that tells less, and comes from its root.
  function handleBeforeInput(event: InputEvent) {
    const arrived = event.data ?? event.dataTransfer?.getData('text/plain')
    if (isReplacing || event.isComposing || !event.cancelable || !arrived) return
    const field = readField(input)
    const edit = toEdit({ ...field, arrived }, latest.current)
    progress.arriving = { text: arrived, isInserted: isInsertion(field, progress) }
    if (edit === undefined) {
      event.preventDefault()
      latest.current.onIgnore?.(arrived)
    } else if (edit.from !== field.start || edit.to !== field.end || edit.text !== arrived) {
      event.preventDefault()
      isReplacing = true
      replaceText(input, edit)
      isReplacing = false
    }
  }

  /** Selects the slot of a caret that was moved by a script, a gesture or a screen reader. */
  function handleSelection() {
    const { start, end } = readField(input)
    if (progress.composedFrom !== undefined || (start === end && start === progress.insertionPoint)) return
    progress.insertionPoint = undefined
    if (start === end && isFocused(input)) selectSlotOfCaret(input, latest.current.length)
  }

  input.addEventListener('beforeinput', handleBeforeInput)
  const stopListening = listenToSelection({ current: input }, handleSelection)
  return () => {
    input.removeEventListener('beforeinput', handleBeforeInput)
    stopListening()
  }
}

/** True where slots were deleted before, or are by this. */
function isInsertion({ start, end }: Omit<Arrival, 'arrived'>, { insertionPoint }: Progress): boolean {
  return end - start > 1 || (start === end && start === insertionPoint)
}

function readField({ value, selectionStart, selectionEnd }: HTMLInputElement): Omit<Arrival, 'arrived'> {
  const start = selectionStart ?? value.length
  return { value, start, end: selectionEnd ?? start }
}

/** Selects the slot that the caret is before: behind a whole code, the last one. */
function selectSlotOfCaret(input: HTMLInputElement, length: number): void {
  const slot = Math.min(input.selectionStart ?? 0, length - 1)
  if (slot < input.value.length) selectSlots(input, slot)
}

/** Replaces text as if it were typed. */
function replaceText(input: HTMLInputElement, { from, to, text }: Edit): void {
  if (!isFocused(input)) input.focus()
  input.setSelectionRange(from, to)
  // Deprecated, and the only way to keep the browser's undo. Test environments do not have it.
  if (input.ownerDocument.execCommand?.('insertText', false, text)) return
  input.setRangeText(text, from, to, 'end')
  input.dispatchEvent(new Event('input', { bubbles: true }))
}
