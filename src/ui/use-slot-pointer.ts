import { useRef, type MouseEvent, type PointerEvent, type RefObject } from 'react'
import { findSlotAt, selectSlots } from './slot-selection.js'

/**
 * Selection of slots by mouse and by touch: the characters of the input do not lie where the slots are drawn. A mouse
 * does all that it does in a text field. Of a touch only the tap is taken over, so that the menus of phones stay.
 */
export function useSlotPointer(slots: RefObject<HTMLElement | null>) {
  const isTouch = useRef(false)
  /** Slot where the mouse was pressed, while it is. */
  const pressed = useRef<number>(undefined)

  function handlePointerDown({ pointerType }: PointerEvent<HTMLInputElement>) {
    isTouch.current = pointerType === 'touch'
  }

  function handleMouseDown(event: MouseEvent<HTMLInputElement>) {
    const { button, clientX, currentTarget: input, detail, shiftKey } = event
    if (button !== 0 || isTouch.current || slots.current === null) return
    event.preventDefault()
    input.focus({ preventScroll: true })
    const slot = findSlotAt(clientX, slots.current)
    if (detail > 1) return input.select()
    const from = shiftKey ? findAnchor(input, slot) : slot
    pressed.current = from
    selectSlots(input, from, slot)
  }

  function handlePointerMove({ buttons, clientX, currentTarget }: PointerEvent<HTMLInputElement>) {
    if (pressed.current === undefined || slots.current === null) return
    if (buttons === 1) selectSlots(currentTarget, pressed.current, findSlotAt(clientX, slots.current))
    else pressed.current = undefined
  }

  function handleClick({ clientX, currentTarget: input }: MouseEvent<HTMLInputElement>) {
    const isRange = Number(input.selectionEnd) - Number(input.selectionStart) > 1
    if (isTouch.current && !isRange && slots.current !== null)
      selectSlots(input, findSlotAt(clientX, slots.current))
  }

  return {
    onPointerDown: handlePointerDown,
    onMouseDown: handleMouseDown,
    onPointerMove: handlePointerMove,
    onClick: handleClick,
  }
}

/** Slot from which a selection is extended to another: its end that is farther away. */
function findAnchor({ selectionStart, selectionEnd }: HTMLInputElement, slot: number): number {
  const start = selectionStart ?? slot
  return slot < start ? Math.max(start, (selectionEnd ?? start) - 1) : start
}
