import { type JSX, Show } from 'solid-js'
import { recordExit } from '../../../app/case/record-exit.ts'
import type { CoopId, PersonId } from '../../../base/ids.ts'
import { categoryOfExit, type ExitSituation, exitSituations } from '../../../domain/case/exit.rules.ts'
import type { LocalDate } from '../../../domain/time/local-date.ts'
import { useApp } from '../../app-context.tsx'
import { Banner } from '../../design/parts/banner.tsx'
import { Button } from '../../design/parts/button.tsx'
import { CheckField } from '../../design/parts/check-field.tsx'
import { DateField } from '../../design/parts/date-field.tsx'
import { BottomSheet } from '../../design/parts/dialog.tsx'
import { Actions, Form } from '../../design/parts/form.tsx'
import { NumberField } from '../../design/parts/number-field.tsx'
import { SegmentedChoice } from '../../design/parts/segmented-choice.tsx'
import { SelectField } from '../../design/parts/select-field.tsx'
import { TextArea } from '../../design/parts/text-area.tsx'
import { createDraft } from '../../draft.ts'
import { t } from '../../i18n/t.ts'
import { useKeep } from '../record/use-keep.ts'
import { dayOrNothing } from './contract-draft.ts'

interface ExitProps {
  readonly coop: CoopId
  readonly person: PersonId
  readonly from: LocalDate
  readonly onClose: () => void
}

interface ExitDraft {
  day: string
  situation: ExitSituation | ''
  contractMonths: number | null
  alternativeProject: string
  followUp: 'yes' | 'no' | 'notAsked'
  leaves: boolean
}

/** The end of the accompaniment: what comes after, another project, and whether one may call six months later. */
export function ExitSheet(props: ExitProps): JSX.Element {
  return (
    <BottomSheet open={true} onClose={props.onClose} title={t('way.exit.title')} closeLabel={t('common.close')}>
      <ExitForm {...props} />
    </BottomSheet>
  )
}

function ExitForm(props: ExitProps): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const key = `exit:${props.person}`
  const draft = createDraft<ExitDraft>(key, {
    day: props.from,
    situation: '',
    contractMonths: null,
    alternativeProject: '',
    followUp: 'notAsked',
    leaves: true,
  })
  const months = (): number | undefined =>
    draft.value.situation === 'fixedTermJob' ? (draft.value.contractMonths ?? undefined) : undefined
  const submit = async (): Promise<void> => {
    const { situation, followUp, leaves, alternativeProject } = draft.value
    const day = dayOrNothing(draft.value.day)
    if (situation === '' || day === undefined || keep.busy()) return
    await draft.settle()
    const { coop, person } = props
    const saved = await keep.run(
      () =>
        recordExit(app.device(), {
          coop,
          person,
          day,
          situation,
          contractMonths: months(),
          alternativeProject: alternativeProject.trim() || undefined,
          followUp: followUp === 'notAsked' ? undefined : { given: followUp === 'yes', via: 'told' },
          leaves,
          draft: key,
        }),
      t('way.stages.exit'),
    )
    if (saved === undefined) return
    await draft.discard()
    props.onClose()
  }
  return (
    <Show when={draft.ready()}>
      <Form onSubmit={() => void submit()}>
        <DateField label={t('way.exit.day')} value={draft.value.day} onInput={(day) => draft.set('day', day)} />
        <SelectField
          label={t('way.exit.situation')}
          emptyLabel={t('way.exit.choose')}
          value={draft.value.situation}
          choices={exitSituations.map((value) => ({ value, label: t(`way.exit.situations.${value}`) }))}
          onChange={(situation) => draft.set('situation', situation)}
        />
        <Show when={draft.value.situation === 'fixedTermJob'}>
          <NumberField
            label={t('way.exit.contractMonths')}
            whole={true}
            value={draft.value.contractMonths ?? undefined}
            onInput={(count) => draft.set('contractMonths', count ?? null)}
          />
        </Show>
        <Show when={draft.value.situation || undefined}>
          {(situation) => (
            <Banner kind="news">
              {t('way.exit.counted', {
                category: t(
                  `way.exit.categories.${categoryOfExit({ situation: situation(), contractMonths: months() })}`,
                ),
              })}
            </Banner>
          )}
        </Show>
        <TextArea
          label={t('way.stages.alternative')}
          help={t('way.exit.alternativeHelp')}
          hint={t('common.optional')}
          rows={2}
          maxLength={2000}
          value={draft.value.alternativeProject}
          onInput={(project) => draft.set('alternativeProject', project)}
        />
        <SegmentedChoice
          label={t('way.exit.followUp')}
          help={t('way.exit.followUpHelp')}
          value={draft.value.followUp}
          choices={(['yes', 'no', 'notAsked'] as const).map((value) => ({
            value,
            label: t(`way.exit.followUps.${value}`),
          }))}
          onChange={(answer) => draft.set('followUp', answer)}
        />
        <CheckField
          label={t('way.exit.leaves')}
          checked={draft.value.leaves}
          onChange={(leaves) => draft.set('leaves', leaves)}
        />
        <Actions>
          <Button kind="main" type="submit" busy={keep.busy()} disabled={draft.value.situation === ''}>
            {t('common.save')}
          </Button>
        </Actions>
      </Form>
    </Show>
  )
}
