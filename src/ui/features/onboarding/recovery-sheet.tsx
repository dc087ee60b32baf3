import Printer from 'lucide-solid/icons/printer'
import { createSignal, For, type JSX } from 'solid-js'
import { Button } from '../../design/parts/button.tsx'
import { Actions, Form } from '../../design/parts/form.tsx'
import { QrPicture } from '../../design/parts/qr-picture.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { formatDate, localDateOf } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { recoveryGroups, startsLikeSheet } from './recovery-check.ts'
import './onboarding.css'

/** Shown once, stored nowhere: on paper it brings the organisation back. */
export function RecoverySheet(props: { readonly recovery: string; readonly onDone: () => void }): JSX.Element {
  const [typed, setTyped] = createSignal('')
  const [error, setError] = createSignal<string>()
  const confirm = (): void => {
    if (startsLikeSheet(props.recovery, typed())) props.onDone()
    else setError(t('onboarding.sheetMismatch'))
  }
  return (
    <>
      <section class="sheet recovery-sheet" aria-label={t('onboarding.sheetTitle')}>
        <div class="sheet-qr">
          <QrPicture text={props.recovery} label={t('onboarding.sheetQr')} />
        </div>
        <div class="sheet-words">
          <p class="sheet-kicker">
            {t('common.appName')}, {formatDate(localDateOf(Date.now()))}
          </p>
          <p>{t('onboarding.sheetWhat')}</p>
          <p class="sheet-code" translate="no">
            <For each={recoveryGroups(props.recovery)}>{(group) => <span>{group} </span>}</For>
          </p>
          <p>{t('onboarding.sheetWhere')}</p>
        </div>
      </section>
      <div class="sheet-confirm">
        <Actions>
          <Button icon={Printer} onClick={() => window.print()}>
            {t('common.print')}
          </Button>
        </Actions>
        <Form onSubmit={confirm}>
          <TextField
            label={t('onboarding.sheetFirstFour')}
            help={t('onboarding.sheetFirstFourHelp')}
            capitalize="none"
            maxLength={9}
            value={typed()}
            onInput={(text) => {
              setTyped(text)
              setError(undefined)
            }}
            error={error()}
          />
          <Actions>
            <Button type="submit" kind="main">
              {t('onboarding.sheetContinue')}
            </Button>
            <Button onClick={() => props.onDone()}>{t('onboarding.sheetPrinted')}</Button>
          </Actions>
        </Form>
      </div>
    </>
  )
}
