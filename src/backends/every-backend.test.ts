import { testLoginBackend } from '../contract-tests/index.js'
import { BACKENDS, VARIANTS } from './testing/backends-under-test.js'

for (const backend of [...BACKENDS, ...VARIANTS]) testLoginBackend(backend)
