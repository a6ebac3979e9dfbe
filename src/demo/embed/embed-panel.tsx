import { useState } from 'react'
import { SegmentedControl } from '../settings-panel/segmented-control.js'
import type { Settings } from '../settings.js'
import { CodeBlock } from './code-block.js'
import { toEmbed, type Embed } from './embed.js'
import { htmlCode } from './html-code.js'
import { reactCode } from './react-code.js'
import type { SourceFile } from './source.js'
import { vueCode } from './vue-code.js'

type Framework = 'react' | 'html' | 'vue'

const CODE: Readonly<Record<Framework, (embed: Embed) => readonly SourceFile[]>> = {
  react: reactCode,
  html: htmlCode,
  vue: vueCode,
}

const INSTALL: SourceFile = { name: 'Terminal', code: 'npm install @werify/login' }

/** Code that embeds the login as the settings have it. */
export function EmbedPanel({ settings }: { readonly settings: Settings }) {
  const [framework, setFramework] = useState<Framework>('react')
  return (
    <section className="embed" aria-labelledby="embed">
      <h2 id="embed">Embed exactly this</h2>
      <SegmentedControl
        label="Framework"
        value={framework}
        options={[
          ['react', 'React'],
          ['html', 'HTML'],
          ['vue', 'Vue'],
        ]}
        onChoose={setFramework}
      />
      <CodeBlock file={INSTALL} />
      {CODE[framework](toEmbed(settings)).map(file => (
        <CodeBlock key={file.name} file={file} />
      ))}
    </section>
  )
}
