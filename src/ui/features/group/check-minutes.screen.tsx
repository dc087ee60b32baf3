import BadgeCheck from 'lucide-solid/icons/badge-check'
import ScanQrCode from 'lucide-solid/icons/scan-qr-code'
import { createSignal, For, type JSX, Show } from 'solid-js'
import type { VerifiedClosing } from '../../../app/meeting/sign-closing.ts'
import { useApp } from '../../app-context.tsx'
import { Banner } from '../../design/parts/banner.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Card } from '../../design/parts/card.tsx'
import { Form } from '../../design/parts/form.tsx'
import { Check, TriangleAlert } from '../../design/parts/lucide.ts'
import { Page } from '../../design/parts/page.tsx'
import { TextArea } from '../../design/parts/text-area.tsx'
import { errorSentence } from '../../i18n/error-sentence.ts'
import { formatDate, formatTime } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { later } from '../../later.tsx'

const QrScanner = later(async () => (await import('../onboarding/qr-scanner.tsx')).QrScanner)

/** A printed code has some 550 letters. */
const longestCode = 2000

/** Checks the code printed under a decision, without a network and without a notebook. Nobody learns that it was. */
export function CheckMinutesScreen(): JSX.Element {
  const app = useApp()
  const [text, setText] = createSignal('')
  const [scanning, setScanning] = createSignal(false)
  const [found, setFound] = createSignal<VerifiedClosing>()
  const [problem, setProblem] = createSignal('')
  const check = async (code: string): Promise<void> => {
    const checked = await app.signedMinutes.verify(code.trim())
    setFound(checked.ok ? checked.value : undefined)
    setProblem(checked.ok ? '' : errorSentence(checked.error))
  }
  const read = (code: string): void => {
    setScanning(false)
    setText(code)
    void check(code)
  }
  return (
    <Page
      title={t('group.minutes.check.title')}
      windowTitle={t('group.minutes.check.title')}
      lead={t('group.minutes.check.lead')}
      back={{ href: '/', label: t('shell.notFoundAction') }}
    >
      <Show
        when={scanning()}
        fallback={
          <>
            <Button kind="main" icon={ScanQrCode} onClick={() => setScanning(true)}>
              {t('group.minutes.check.scan')}
            </Button>
            <Form onSubmit={() => void check(text())}>
              <TextArea
                label={t('group.minutes.check.paste')}
                value={text()}
                rows={4}
                maxLength={longestCode}
                onInput={setText}
              />
              <div>
                <Button type="submit" icon={BadgeCheck} disabled={text().trim() === ''}>
                  {t('group.minutes.check.run')}
                </Button>
              </div>
            </Form>
          </>
        }
      >
        <QrScanner
          label={t('group.minutes.check.scanView')}
          error={undefined}
          onRead={read}
          onStop={() => setScanning(false)}
        />
      </Show>
      <div class="stack" role="status">
        <Show when={problem() !== ''}>
          <Banner kind="attention" icon={TriangleAlert}>
            {problem()}
          </Banner>
        </Show>
        <Show when={found()}>{(checked) => <Checked closing={checked()} />}</Show>
      </div>
    </Page>
  )
}

function Checked(props: { readonly closing: VerifiedClosing }): JSX.Element {
  const snapshot = () => props.closing.snapshot
  return (
    <>
      <Banner kind="news" icon={Check}>
        {t('group.minutes.check.right')}
      </Banner>
      <Card kicker={t('group.minutes.check.wording')} title={<bdi>{snapshot().excerpt}</bdi>}>
        <p>
          <strong>
            {t(snapshot().result === 'accepted' ? 'group.minutes.check.accepted' : 'group.minutes.check.rejected')}
          </strong>
        </p>
        <p>
          {t('group.minutes.check.counts', {
            for: snapshot().for,
            against: snapshot().against,
            abstain: snapshot().abstain,
            eligible: snapshot().eligible,
          })}
        </p>
        <p>
          {t('group.minutes.check.closedAt', {
            when: `${formatDate(snapshot().closedAt.slice(0, 10))}, ${formatTime(snapshot().closedAt.slice(11))}`,
          })}
        </p>
        <p class="field-help">{t('group.minutes.check.keys')}</p>
        <ul>
          <For each={props.closing.signers}>
            {({ role, publicKey }) => (
              <li>
                {t('group.minutes.check.key', {
                  role: t(`group.minutes.roles.${role}`),
                  key: (publicKey.slice(0, 32).match(/.{4}/g) ?? []).join(' '),
                })}
              </li>
            )}
          </For>
        </ul>
      </Card>
    </>
  )
}
