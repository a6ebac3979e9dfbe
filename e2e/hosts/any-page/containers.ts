/** A place in which a host puts the widget. */
export interface Container {
  readonly id: string
  /** Names the test. */
  readonly title: string
  /** Markup; `LOGIN` stands where the widget goes. */
  readonly html: string
  /** Rules for the page. */
  readonly style?: string
  /** The room for the widget in a window of this width, in CSS pixels. @default that of a body without styles */
  readonly room?: (windowWidth: number) => number
}

/** The margin of a body on either side, as browsers have it. */
const BODY_MARGINS = 16

/** Border and padding of a dialog on both sides, as browsers have them. */
const DIALOG_FRAME = 38

export function roomIn({ room }: Container, windowWidth: number): number {
  return room?.(windowWidth) ?? windowWidth - BODY_MARGINS
}

const box = (style: string) => `<div style="${style}">LOGIN</div>`

export const CONTAINERS: readonly Container[] = [
  { id: 'block', title: 'a block', html: box('display:block') },
  {
    id: 'padding',
    title: 'a block with padding',
    html: box('padding:16px'),
    room: width => width - BODY_MARGINS - 32,
  },
  { id: 'narrow', title: 'a block of 280 pixels', html: box('width:280px'), room: () => 280 },
  {
    id: 'narrow-padding',
    title: 'a block of 280 pixels with padding',
    html: box('width:280px;box-sizing:border-box;padding:12px'),
    room: () => 256,
  },
  { id: 'flex-row', title: 'a flex row that centres', html: box('display:flex;justify-content:center') },
  {
    id: 'flex-body',
    title: 'a body that centres both ways by flex',
    style: 'body { display: flex; place-items: center; justify-content: center; min-height: 90vh }',
    html: 'LOGIN',
  },
  {
    id: 'flex-column',
    title: 'a flex column that centres',
    html: box('display:flex;flex-direction:column;align-items:center'),
  },
  { id: 'flex-wrap', title: 'a flex row that wraps', html: box('display:flex;flex-wrap:wrap;gap:8px') },
  {
    id: 'grid-centre',
    title: 'a grid that centres',
    html: box('display:grid;place-items:center;min-height:90vh'),
  },
  { id: 'grid', title: 'a grid', html: box('display:grid') },
  {
    id: 'grid-body',
    title: 'a body that centres by grid',
    style: 'body { display: grid; place-content: center; min-height: 90vh }',
    html: 'LOGIN',
  },
  { id: 'inline-block', title: 'an inline block', html: box('display:inline-block') },
  { id: 'inline-flex', title: 'an inline flex box', html: box('display:inline-flex') },
  { id: 'float', title: 'a float', html: box('float:left') },
  {
    id: 'absolute',
    title: 'an absolute place',
    html: box('position:absolute;top:0;left:0'),
    room: width => width,
  },
  {
    id: 'absolute-middle',
    title: 'the middle, by half of its own size',
    html: box('position:absolute;top:50%;left:50%;transform:translate(-50%,-50%)'),
    // Only the right half of the window is there to be filled.
    room: width => width / 2,
  },
  { id: 'fixed', title: 'a fixed place', html: box('position:fixed;top:0;left:0'), room: width => width },
  {
    id: 'table-cell',
    title: 'a table cell',
    html: '<table cellspacing="0" cellpadding="0"><tr><td>LOGIN</td></tr></table>',
  },
  { id: 'display-table', title: 'a box that is a table', html: box('display:table;margin:0 auto') },
  {
    id: 'fit-content',
    title: 'a box as wide as what is in it',
    html: box('width:fit-content;margin:0 auto'),
  },
  {
    id: 'min-content',
    title: 'a box as narrow as what is in it',
    html: box('width:min-content'),
    // Its least width leaves 64 pixels for the padding of a host.
    room: width => Math.min(280, width - 64),
  },
  {
    id: 'dialog',
    title: 'a dialog',
    html: '<dialog>LOGIN</dialog><script>document.querySelector("dialog").showModal()</script>',
    room: width => width - DIALOG_FRAME,
  },
  {
    id: 'dialog-width',
    title: 'a dialog with a width',
    html: '<dialog style="width:400px">LOGIN</dialog><script>document.querySelector("dialog").showModal()</script>',
    room: width => Math.min(400, width - DIALOG_FRAME),
  },
  {
    id: 'popover',
    title: 'a popover',
    html: '<div popover id="pop">LOGIN</div><script>document.getElementById("pop").showPopover()</script>',
    room: width => width - 14,
  },
  {
    id: 'scroller',
    title: 'a column that scrolls',
    html: box('display:flex;flex-direction:column;align-items:center;height:90vh;overflow:auto'),
  },
]
