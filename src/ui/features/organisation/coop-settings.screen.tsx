import { useNavigate } from '@solidjs/router'
import Check from 'lucide-solid/icons/check'
import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import { readRecords } from '../../../app/meeting/read-records.ts'
import { changeCoop, takeBackCoop } from '../../../app/organisation/change-coop.ts'
import type { CoopId } from '../../../base/ids.ts'
import { type Coop, coopKind } from '../../../domain/coop/coop.schema.ts'
import type { SettingField } from '../../../domain/coop/coop-settings.rules.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { ErrorState } from '../../design/parts/error-state.tsx'
import { Form } from '../../design/parts/form.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { createDraft } from '../../draft.ts'
import { errorSentence } from '../../i18n/error-sentence.ts'
import { t } from '../../i18n/t.ts'
import { onePress } from '../../shell/one-press.ts'
import { useList, useMe } from '../job/use-job.ts'
import { useKeep } from '../record/use-keep.ts'
import { CoopLifeCard } from './coop-life-card.tsx'
import { checkSettings, type SettingErrors, type TypedSettings, typedOf } from './settings-form.ts'
import { type SettingsEditor, SettingsSections } from './settings-sections.tsx'
import './organisation.css'

const formId = 'coop-settings'

/** « Réglages de la coop »: what its record holds, by the team, once it is created. */
export function CoopSettingsScreen(): JSX.Element {
  const coop = useCoop()
  const me = useMe()
  const records = useList(coop, 'coop')
  const known = createMemo(() => readRecords(coopKind, records() ?? [])[0])
  const [busy, setBusy] = createSignal(false)
  return (
    <Page
      title={t('settings.title')}
      windowTitle={t('settings.title')}
      lead={me.staff ? t('settings.lead') : t('settings.staffOnly')}
      back={{ href: `/c/${coop()}`, label: t('organisation.toCoop') }}
      action={
        <Show when={me.staff}>
          <Button kind="main" type="submit" form={formId} icon={Check} busy={busy()}>
            {t('common.save')}
          </Button>
        </Show>
      }
    >
      <Show when={me.staff}>
        <Show when={known()} fallback={<Loading label={t('common.loading')} />}>
          {(found) => (
            <>
              <SettingsForm id={coop()} coop={found()} onBusy={setBusy} />
              <CoopLifeCard coop={found()} />
            </>
          )}
        </Show>
      </Show>
    </Page>
  )
}

function SettingsForm(props: {
  readonly id: CoopId
  readonly coop: Coop
  readonly onBusy: (busy: boolean) => void
}): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const navigate = useNavigate()
  const key = `coop-settings:${props.id}`
  const draft = createDraft<{ typed: TypedSettings }>(key, { typed: {} })
  const [errors, setErrors] = createSignal<SettingErrors>({})
  const wrong = (): number => Object.keys(errors()).length
  const editor: SettingsEditor = {
    get id() {
      return props.id
    },
    get coop() {
      return props.coop
    },
    value: (field) => draft.value.typed[field] ?? typedOf(field, props.coop),
    error(field) {
      const found = errors()[field]
      return found === undefined ? undefined : errorSentence(found)
    },
    /** What is being corrected is no longer wrong. */
    set(field: SettingField, text: string) {
      draft.set('typed', { [field]: text })
      const { [field]: _, ...others } = errors()
      if (field in errors()) setErrors(others)
    },
  }
  let box: HTMLDivElement | undefined
  const submit = onePress(async (): Promise<void> => {
    const checked = checkSettings(props.coop, draft.value.typed)
    setErrors(checked.ok ? {} : checked.errors)
    if (!checked.ok) {
      box?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
      return
    }
    props.onBusy(true)
    await draft.settle()
    const { id } = props
    const { changes } = checked
    const saved = await keep.run(
      () => changeCoop(app.device(), { coop: id, changes, draft: key }),
      t('settings.done'),
      (changed) => takeBackCoop(app.device(), { coop: id, changed }),
    )
    props.onBusy(false)
    if (saved === undefined) return
    void draft.discard()
    navigate(`/c/${id}`, { replace: true })
  })
  return (
    <Show when={draft.ready()}>
      <div ref={box}>
        <Form id={formId} onSubmit={() => void submit()}>
          <SettingsSections editor={editor} />
          <Show when={wrong() > 0}>
            <ErrorState text={t('settings.toCorrect', { n: wrong() })} />
          </Show>
        </Form>
      </div>
    </Show>
  )
}
