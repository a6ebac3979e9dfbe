// The host of the memory benchmark. It mounts and unmounts the widget; its backend answers at once, and no phone scans.
import { WerifyLogin, type LoginBackend } from '@werify/login'
import '@werify/login/styles.css'
import { createRoot, type Root } from 'react-dom/client'

declare global {
  interface Window {
    mount: () => void
    unmount: () => void
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
  verifyOtp: () => Promise.reject(new Error('the benchmark enters no code')),
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
const target = container
let root: Root | undefined

window.mount = () => {
  root = createRoot(target)
  root.render(<WerifyLogin backend={backend} resume={false} onSuccess={() => {}} />)
}
window.unmount = () => root?.unmount()
