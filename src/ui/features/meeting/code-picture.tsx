// A code on the screen: for a camera, and in letters for whoever has none.

import Copy from 'lucide-solid/icons/copy'
import { createSignal, type JSX } from 'solid-js'
import { Button } from '../../design/parts/button.tsx'
import { QrPicture } from '../../design/parts/qr-picture.tsx'
import { t } from '../../i18n/t.ts'
import { copyText } from '../../shell/copy-text.ts'

export function CodePicture(props: { readonly text: string; readonly label: string }): JSX.Element {
  const [copied, setCopied] = createSignal(false)
  return (
    <div class="vote-code">
      <QrPicture text={props.text} label={props.label} />
      <details>
        <summary>{t('room.codes.paste')}</summary>
        <p class="vote-code-text" translate="no">
          {props.text}
        </p>
        <Button icon={Copy} onClick={() => void copyText(props.text).then(setCopied)}>
          {copied() ? t('common.copied') : t('room.codes.copy')}
        </Button>
      </details>
    </div>
  )
}
