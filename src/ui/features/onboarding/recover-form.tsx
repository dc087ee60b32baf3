import ScanQrCode from 'lucide-solid/icons/scan-qr-code'
import { createSignal, type JSX, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import { checkCode } from '../../../app/organisation/check-code.ts'
import { checkSheet } from '../../../app/organisation/recovery-sheet.ts'
import { useApp } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { ErrorState } from '../../design/parts/error-state.tsx'
import { Actions, Form } from '../../design/parts/form.tsx'
import { TextArea } from '../../design/parts/text-area.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { errorSentence } from '../../i18n/error-sentence.ts'
import { t } from '../../i18n/t.ts'
import { later } from '../../later.tsx'
import { PassphraseField } from './passphrase-field.tsx'

const QrScanner = later(async () => (await import('./qr-scanner.tsx')).QrScanner)

/** 53 characters in groups, however they are spaced. */
const longestSheet = 200

type FieldName = 'sheet' | 'myName' | 'code' | 'again'

/** What is typed here is in no draft: the sheet opens everything. */
export function RecoverForm(props: { readonly onDone: () => void }): JSX.Element {
  const app = useApp()
  const [value, set] = createStore({ sheet: '', myName: '', code: '', again: '' })
  const [errors, setErrors] = createSignal<Partial<Record<FieldName, string | undefined>>>({})
  const [failure, setFailure] = createSignal<string>()
  const [busy, setBusy] = createSignal(false)
  const [scanning, setScanning] = createSignal(false)

  const change = (part: Partial<typeof value>): void => {
    set(part)
    const corrected = Object.fromEntries(Object.keys(part).map((key) => [key, undefined]))
    setErrors((before) => ({ ...before, ...corrected }))
  }
  const check = (): Partial<Record<FieldName, string>> => {
    const found: Partial<Record<FieldName, string>> = {}
    const sheet = checkSheet(value.sheet)
    if (!sheet.ok) found.sheet = errorSentence(sheet.error)
    if (value.myName.trim() === '') found.myName = t('onboarding.myNameMissing')
    if (!checkCode({ kind: 'passphrase', text: value.code }).ok) found.code = t('onboarding.passphraseWeak')
    else if (value.again !== value.code) found.again = t('onboarding.codesDiffer')
    return found
  }
  const submit = async (): Promise<void> => {
    if (busy()) return
    const found = check()
    setErrors(found)
    setFailure(undefined)
    if (Object.keys(found).length > 0) return
    setBusy(true)
    const code = { kind: 'passphrase', text: value.code } as const
    const result = await app.recover({ sheet: value.sheet, myName: value.myName.trim(), code })
    setBusy(false)
    if (!result.ok) {
      const { type } = result.error
      const unknown = type === 'sync.refused' && 'code' in result.error && result.error.code === 'unknown_org'
      if (unknown) setFailure(t('onboarding.recoverUnknown'))
      else setFailure(type === 'sync.unreachable' ? t('onboarding.recoverNoNetwork') : errorSentence(result.error))
      return
    }
    set({ sheet: '', code: '', again: '' })
    props.onDone()
  }
  const read = (text: string): void => {
    change({ sheet: text })
    setScanning(false)
  }
  return (
    <Form onSubmit={() => void submit()}>
      <Show
        when={scanning()}
        fallback={
          <>
            <TextArea
              label={t('onboarding.recoverSheet')}
              help={t('onboarding.recoverSheetHelp')}
              rows={3}
              maxLength={longestSheet}
              value={value.sheet}
              onInput={(sheet) => change({ sheet })}
              error={errors().sheet}
            />
            <Button icon={ScanQrCode} onClick={() => setScanning(true)}>
              {t('onboarding.recoverScan')}
            </Button>
          </>
        }
      >
        <QrScanner label={t('onboarding.scanView')} error={undefined} onRead={read} onStop={() => setScanning(false)} />
      </Show>
      <TextField
        label={t('onboarding.myName')}
        help={t('onboarding.myNameHelp')}
        capitalize="words"
        value={value.myName}
        maxLength={60}
        onInput={(myName) => change({ myName })}
        error={errors().myName}
      />
      <PassphraseField
        label={t('onboarding.passphrase')}
        help={t('onboarding.passphraseHelp')}
        value={value.code}
        onInput={(code) => change({ code })}
        error={errors().code}
      />
      <PassphraseField
        label={t('onboarding.passphraseAgain')}
        value={value.again}
        onInput={(again) => change({ again })}
        error={errors().again}
      />
      <Show when={failure()}>{(text) => <ErrorState text={text()} />}</Show>
      <Actions>
        <Button type="submit" kind="main" busy={busy()}>
          {busy() ? t('onboarding.recovering') : t('onboarding.recoverDo')}
        </Button>
      </Actions>
    </Form>
  )
}
