import { createStytchClient, OTPMethods, Products, StytchLogin, StytchProvider } from '@stytch/react'
import { createRoot } from 'react-dom/client'

const client = createStytchClient('public-token-test-00000000-0000-4000-8000-000000000000')
const config = {
  products: [Products.otp],
  otpOptions: { methods: [OTPMethods.Email], expirationMinutes: 5 },
}

createRoot(document.getElementById('root')).render(
  <StytchProvider stytch={client}>
    <StytchLogin config={config} />
  </StytchProvider>,
)
