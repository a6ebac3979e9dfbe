// Installs the package, as it would be published, into every consumer, and builds them: their type checks included.
import { join } from 'node:path'
import { consumers } from './consumers.mjs'
import { installPacked, run } from './install-packed.mjs'

const folders = consumers.map(({ folder }) => join(import.meta.dirname, folder))
installPacked(folders)
for (const folder of folders) run('npm', ['run', 'build', '--silent'], folder)
