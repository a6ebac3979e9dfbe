import { createRoot } from 'react-dom/client'
import { Login, root } from './login.js'

createRoot(root).render(<Login locale="de" />)
