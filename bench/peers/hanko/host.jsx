import { register } from '@teamhanko/hanko-elements'
import { createRoot } from 'react-dom/client'

void register(`${location.origin}/api/hanko`)

createRoot(document.getElementById('root')).render(<hanko-auth />)
