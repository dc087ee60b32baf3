// Reads codes from other screens: the camera, which stays open from one to the next, or letters pasted.

import ScanQrCode from 'lucide-solid/icons/scan-qr-code'
import { createSignal, type JSX, Show } from 'solid-js'
import { Button } from '../../design/parts/button.tsx'
import { Actions, Form } from '../../design/parts/form.tsx'
import { TextArea } from '../../design/parts/text-area.tsx'
import { t } from '../../i18n/t.ts'
import { words } from '../../i18n/words.tsx'
import { later } from '../../later.tsx'

const QrScanner = later(async () => (await import('../onboarding/qr-scanner.tsx')).QrScanner)

/** A code has some 500 letters: a whole page pasted by mistake must not block a phone. */
const longestPaste = 2000

export function CodeReader(props: {
  /** Why the last code was not taken. */
  readonly error: string | undefined
  /** Whether it was taken: then the box is emptied. */
  readonly onRead: (text: string) => Promise<boolean>
}): JSX.Element {
  const [scanning, setScanning] = createSignal(false)
  const [text, setText] = createSignal('')
  const take = async (): Promise<void> => {
    if (await props.onRead(text())) setText('')
  }
  return (
    <Show
      when={scanning()}
      fallback={
        <>
          <Actions>
            <Button kind="main" icon={ScanQrCode} onClick={() => setScanning(true)}>
              {words('room.codes.open')}
            </Button>
          </Actions>
          <Form onSubmit={() => void take()}>
            <TextArea
              label={t('room.codes.paste')}
              help={t('room.codes.pasteHelp')}
              rows={2}
              maxLength={longestPaste}
              value={text()}
              error={props.error}
              onInput={setText}
            />
            <Actions>
              <Button type="submit" disabled={text().trim() === ''}>
                {words('room.codes.take')}
              </Button>
            </Actions>
          </Form>
        </>
      }
    >
      <QrScanner
        label={t('room.codes.view')}
        error={props.error}
        stopLabel={t('room.codes.stop')}
        onRead={(read) => void props.onRead(read)}
        onStop={() => setScanning(false)}
      />
    </Show>
  )
}
