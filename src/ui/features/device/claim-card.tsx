import { createSignal, type JSX, Show } from 'solid-js'
import type { PendingClaim } from '../../../app/carnet-app.ts'
import { useApp } from '../../app-context.tsx'
import { Banner } from '../../design/parts/banner.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Card } from '../../design/parts/card.tsx'
import { CodeInput } from '../../design/parts/code-input.tsx'
import { Actions, Form } from '../../design/parts/form.tsx'
import { errorSentence } from '../../i18n/error-sentence.ts'
import { t, tMaybe } from '../../i18n/t.ts'
import { useToasts } from '../../shell/toast-context.tsx'

export interface ClaimCardProps {
  readonly claim: PendingClaim
  readonly name: string
  /** The coop's name, when known. */
  readonly coop: string | undefined
}

/** Someone's device waits: typing the code that its owner says lets it in. */
export function ClaimCard(props: ClaimCardProps): JSX.Element {
  const app = useApp()
  const toasts = useToasts()
  const [code, setCode] = createSignal('')
  const [error, setError] = createSignal<string>()
  const [busy, setBusy] = createSignal(false)
  const grant = async (): Promise<void> => {
    if (busy() || code().length < 6) return
    const { name } = props // The claim leaves the list as soon as it is granted.
    setBusy(true)
    const result = await app.grant({ claim: props.claim.claim, spokenCode: code() })
    setBusy(false)
    setCode('')
    if (result.ok) toasts.show({ text: t('device.granted', { name }) })
    else setError(errorSentence(result.error))
  }
  return (
    <Card
      kind="live"
      title={<bdi>{props.name}</bdi>}
      kicker={[tMaybe(`organisation.rank.${props.claim.rank}`), props.coop].filter(Boolean).join(', ')}
    >
      <Show when={props.claim.contested}>
        <Banner kind="attention">{t('device.contested')}</Banner>
      </Show>
      <Form onSubmit={() => void grant()}>
        <CodeInput
          label={t('device.spokenCode')}
          help={t('device.spokenCodeHelp')}
          visible={true}
          value={code()}
          onInput={(typed) => {
            setCode(typed)
            setError(undefined)
          }}
          error={error()}
        />
        <Actions>
          <Button type="submit" kind="main" busy={busy()} disabled={code().length < 6}>
            {t('device.grant')}
            <span class="sr-only"> {props.name}</span>
          </Button>
        </Actions>
      </Form>
    </Card>
  )
}
