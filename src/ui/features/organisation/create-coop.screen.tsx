import { useNavigate } from '@solidjs/router'
import Check from 'lucide-solid/icons/check'
import { createSignal, type JSX, Show } from 'solid-js'
import { modelData } from '../../../domain/coop/coop.rules.ts'
import { type CoopModel, coopModels } from '../../../domain/coop/coop.schema.ts'
import { useApp } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { ChoiceTiles } from '../../design/parts/choice-tiles.tsx'
import { DateField } from '../../design/parts/date-field.tsx'
import { ErrorState } from '../../design/parts/error-state.tsx'
import { Columns, Form } from '../../design/parts/form.tsx'
import { Page } from '../../design/parts/page.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { createDraft } from '../../draft.ts'
import { errorSentence } from '../../i18n/error-sentence.ts'
import { t } from '../../i18n/t.ts'
import { useToasts } from '../../shell/toast-context.tsx'
import { type CoopForm, checkCoopForm, emptyCoopForm } from './coop-form.ts'
import { modelName } from './coop-words.ts'
import './organisation.css'

const formId = 'create-coop'

export function CreateCoopScreen(): JSX.Element {
  const app = useApp()
  const navigate = useNavigate()
  const toasts = useToasts()
  const draft = createDraft<CoopForm>('create-coop', emptyCoopForm)
  const [wrong, setWrong] = createSignal<{ readonly field: keyof CoopForm; readonly text: string }>()
  const [failure, setFailure] = createSignal<string>()
  const [busy, setBusy] = createSignal(false)

  const errorOf = (field: keyof CoopForm): string | undefined => {
    const found = wrong()
    return found?.field === field ? found.text : undefined
  }
  /** What is being corrected is no longer wrong. */
  const change = (part: Partial<CoopForm>): void => {
    draft.set(part)
    const found = wrong()
    if (found !== undefined && found.field in part) setWrong(undefined)
  }
  const openEnded = (): boolean => {
    const { model } = draft.value
    return model !== '' && modelData(model).openEnded
  }
  const submit = async (): Promise<void> => {
    if (busy()) return
    const checked = checkCoopForm(draft.value)
    setFailure(undefined)
    setWrong(
      checked.ok
        ? undefined
        : {
            field: checked.field,
            text:
              checked.problem === 'model_missing'
                ? t('organisation.modelMissing')
                : errorSentence({ type: checked.problem }),
          },
    )
    if (!checked.ok) return
    setBusy(true)
    const result = await app.createCoop(checked.input)
    if (result.ok) await draft.discard()
    setBusy(false)
    if (!result.ok) {
      setFailure(errorSentence(result.error))
      return
    }
    toasts.show({ text: t('states.saved', { what: checked.input.name }) })
    navigate(`/c/${result.value}`, { replace: true })
  }
  return (
    <Page
      title={t('organisation.createCoop')}
      windowTitle={t('organisation.createCoop')}
      back={{ href: '/', label: t('organisation.myCoops') }}
      action={
        <Button kind="main" type="submit" form={formId} icon={Check} busy={busy()}>
          {t('organisation.createCoop')}
        </Button>
      }
    >
      <Show when={draft.ready()}>
        <Form id={formId} onSubmit={() => void submit()}>
          <TextField
            label={t('organisation.coopName')}
            help={t('organisation.coopNameHelp')}
            maxLength={120}
            value={draft.value.name}
            onInput={(name) => change({ name })}
            error={errorOf('name')}
          />
          <div class="model-choices">
            <ChoiceTiles<CoopModel>
              label={t('organisation.modelLabel')}
              value={draft.value.model === '' ? undefined : draft.value.model}
              onChange={(model) => change({ model })}
              choices={coopModels.map((value) => ({
                value,
                label: modelName(value),
                text: t(`organisation.modelText.${value}`),
              }))}
              error={errorOf('model')}
            />
          </div>
          <Columns>
            <DateField
              label={t('organisation.startDate')}
              hint={t('common.optional')}
              value={draft.value.startDate}
              onInput={(startDate) => change({ startDate })}
              error={errorOf('startDate')}
            />
            <DateField
              label={t('organisation.endDate')}
              hint={openEnded() ? t('common.optional') : undefined}
              help={openEnded() ? t('organisation.endDateOpen') : undefined}
              value={draft.value.endDate}
              onInput={(endDate) => change({ endDate })}
              error={errorOf('endDate')}
            />
          </Columns>
          <Columns>
            <TextField
              label={t('organisation.town')}
              hint={t('common.optional')}
              capitalize="words"
              maxLength={120}
              value={draft.value.town}
              onInput={(town) => change({ town })}
            />
            <TextField
              label={t('organisation.teamPhone')}
              hint={t('common.optional')}
              help={t('organisation.teamPhoneHelp')}
              type="tel"
              inputMode="tel"
              maxLength={30}
              value={draft.value.teamPhone}
              onInput={(teamPhone) => change({ teamPhone })}
            />
          </Columns>
          <Columns>
            <TextField
              label={t('organisation.controllerOrg')}
              hint={t('common.optional')}
              help={t('organisation.controllerOrgHelp')}
              maxLength={120}
              value={draft.value.controllerOrg}
              onInput={(controllerOrg) => change({ controllerOrg })}
            />
            <TextField
              label={t('organisation.hostOrg')}
              hint={t('common.optional')}
              help={t('organisation.hostOrgHelp')}
              maxLength={120}
              value={draft.value.hostOrg}
              onInput={(hostOrg) => change({ hostOrg })}
            />
          </Columns>
          <Show when={failure()}>{(text) => <ErrorState text={text()} />}</Show>
        </Form>
      </Show>
    </Page>
  )
}
