import { cleanup, render, screen } from '@testing-library/react'
import { useRef } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { useTopLayer } from './use-top-layer.js'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  for (const name of ['showPopover', 'currentCSSZoom', 'offsetHeight']) {
    Reflect.deleteProperty(HTMLElement.prototype, name)
  }
})

/** jsdom has no layout, and no top layer. */
function stubLayout(zoom: number | undefined, height: number) {
  const anchor = new DOMRect(100, 200, 400, 50)
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(anchor)
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  )
  for (const [name, value] of Object.entries({
    showPopover() {},
    currentCSSZoom: zoom,
    offsetHeight: height,
  })) {
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, value })
  }
}

function Popup() {
  const popup = useRef<HTMLDivElement>(null)
  useTopLayer(popup)
  return <div ref={popup} role="listbox" />
}

test.each([
  ['where the browser tells no zoom', undefined, { left: '100px', top: '255px', width: '400px' }],
  ['at a zoom of 1.25', 1.25, { left: '80px', top: '204px', width: '320px' }],
  ['at a zoom of 0.5', 0.5, { left: '200px', top: '510px', width: '800px' }],
] as const)('%s, a popup is as wide as its anchor, and right below it', (_title, zoom, place) => {
  stubLayout(zoom, 100)
  render(<Popup />)
  const { left, top, width } = screen.getByRole('listbox', { hidden: true }).style
  expect({ left, top, width }).toEqual(place)
})
