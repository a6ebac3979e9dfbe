import { trader4, WerifyLogin } from '@werify/login'
import '@werify/login/styles.css'

const backend = trader4({ baseUrl: '/api' })

/** The widget as a host has it. The server of the page answers in place of Trader4's. */
export function Login({ locale }: { readonly locale?: string }) {
  return <WerifyLogin backend={backend} locale={locale} onSuccess={() => {}} />
}

export const root = document.getElementById('root') ?? document.body
