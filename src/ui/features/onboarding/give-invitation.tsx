import ScanQrCode from 'lucide-solid/icons/scan-qr-code'
import { createSignal, type JSX, Show } from 'solid-js'
import { Button } from '../../design/parts/button.tsx'
import { Actions, Form } from '../../design/parts/form.tsx'
import { TextArea } from '../../design/parts/text-area.tsx'
import { t } from '../../i18n/t.ts'
import { later } from '../../later.tsx'

const QrScanner = later(async () => (await import('./qr-scanner.tsx')).QrScanner)

/** An invitation has 100 letters and its link some more: a whole page pasted by mistake must not block a phone. */
const longestPaste = 2000

export interface GiveInvitationProps {
  /** Why the last one was not taken. */
  readonly error: string | undefined
  readonly onGiven: (text: string) => void
}

/** Two ways to give an invitation: the camera on a code, or the pasted text or link. */
export function GiveInvitation(props: GiveInvitationProps): JSX.Element {
  const [scanning, setScanning] = createSignal(false)
  const [text, setText] = createSignal('')
  return (
    <Show
      when={scanning()}
      fallback={
        <>
          <Button kind="main" icon={ScanQrCode} onClick={() => setScanning(true)}>
            {t('onboarding.scan')}
          </Button>
          <Form onSubmit={() => props.onGiven(text())}>
            <TextArea
              label={t('onboarding.paste')}
              help={t('onboarding.pasteHelp')}
              rows={3}
              maxLength={longestPaste}
              value={text()}
              onInput={setText}
              error={props.error}
            />
            <Actions>
              <Button type="submit" disabled={text().trim() === ''}>
                {t('common.next')}
              </Button>
            </Actions>
          </Form>
        </>
      }
    >
      <QrScanner
        label={t('onboarding.scanView')}
        error={props.error}
        onRead={(read) => props.onGiven(read)}
        onStop={() => setScanning(false)}
      />
    </Show>
  )
}
