// A page that shows the widget and takes it away again, with a backend that answers at once and a phone that never does.
import '../../src/styles/werify.css'
import { createRoot, type Root } from 'react-dom/client'
import { WerifyLogin, type LoginBackend } from '../../src/index.js'

declare global {
  interface Window {
    show: () => void
    takeAway: () => void
    checks: number
  }
}

window.checks = 0
let tickets = 0

const backend: LoginBackend = {
  name: 'bench',
  identifiers: ['email', 'mobile', 'phone', 'crypto'],
  code: { length: 6, alphabet: 'digits' },
  requestOtp: async identifier => ({ identifier, ref: {}, expiresAt: Date.now() + 5 * 60_000 }),
  verifyOtp: () => Promise.reject(new Error('nobody types a code here')),
  qr: {
    async create() {
      tickets += 1
      return {
        ref: { token: `${tickets}` },
        payload: `ticket ${tickets}`,
        expiresAt: Date.now() + 3 * 60_000,
      }
    },
    async check() {
      window.checks += 1
      return { status: 'pending' }
    },
  },
}

const container = document.getElementById('root')
if (container === null) throw new Error('The page has no element with the id "root".')
const place = container
let root: Root | undefined

window.show = () => {
  root = createRoot(place)
  root.render(<WerifyLogin backend={backend} resume={false} onSuccess={() => {}} />)
}
window.takeAway = () => root?.unmount()
