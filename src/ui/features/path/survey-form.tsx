import { type JSX, Show } from 'solid-js'
import type { Read } from '../../../app/meeting/read-records.ts'
import { saveMarketSurvey } from '../../../app/path/save-market-survey.ts'
import type { CoopId, PersonId, RecordId } from '../../../base/ids.ts'
import { ok } from '../../../base/result.ts'
import type { MarketSurvey } from '../../../domain/path/market-survey.schema.ts'
import { useApp } from '../../app-context.tsx'
import { Columns, Form } from '../../design/parts/form.tsx'
import { MoneyField } from '../../design/parts/money-field.tsx'
import { NumberField } from '../../design/parts/number-field.tsx'
import { TextArea } from '../../design/parts/text-area.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { createDraft } from '../../draft.ts'
import { decimalMark } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { onePress } from '../../shell/one-press.ts'
import { useKeep } from '../record/use-keep.ts'
import { LineActions } from './line-actions.tsx'
import { useWithdrawLine } from './use-withdraw-line.ts'

interface SurveyDraft {
  product: string
  place: string
  asked: number | null
  interested: number | null
  priceCents: number | null
  competitorPriceCents: number | null
  learned: string
}

const draftOf = (survey: MarketSurvey | undefined): SurveyDraft => ({
  product: survey?.product ?? '',
  place: survey?.place ?? '',
  asked: survey?.asked ?? null,
  interested: survey?.interested ?? null,
  priceCents: survey?.priceCents ?? null,
  competitorPriceCents: survey?.competitorPriceCents ?? null,
  learned: survey?.learned ?? '',
})

/** A new survey, or one that is put right or taken away; its day stays. « Annuler » goes back in each case. */
export function SurveyForm(props: {
  readonly coop: CoopId
  readonly person: PersonId
  readonly survey: Read<MarketSurvey> | undefined
  readonly onDone: () => void
}): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const { coop, person, survey } = props
  const withdrawal = useWithdrawLine({ coop, kind: 'marketSurvey', keep })
  const key = `survey:${survey?.id ?? person}`
  const draft = createDraft(key, draftOf(survey))
  const submit = onePress(async (): Promise<void> => {
    if (keep.busy()) return
    await draft.settle()
    const save = (values: SurveyDraft, more: { readonly draft?: string } = {}) =>
      saveMarketSurvey(app.device(), { coop, person, id: survey?.id, values: { ...values }, ...more })
    const saved = await keep.run(
      () => save(draft.value, { draft: key }),
      t('way.survey.title'),
      async ({ ids: [added] }) => {
        if (survey !== undefined) return save(draftOf(survey))
        return added === undefined ? ok(undefined) : withdrawal.set(added, true)
      },
    )
    if (saved === undefined) return
    await draft.discard()
    props.onDone()
  })
  const withdraw = (one: RecordId): void => {
    withdrawal.withdraw(one)
    void draft.discard()
    props.onDone()
  }
  return (
    <Show when={draft.ready()}>
      <Form onSubmit={() => void submit()}>
        <Columns>
          <TextField
            label={t('way.survey.product')}
            value={draft.value.product}
            onInput={(product) => draft.set('product', product)}
          />
          <TextField
            label={t('way.survey.place')}
            hint={t('common.optional')}
            value={draft.value.place}
            onInput={(place) => draft.set('place', place)}
          />
          <NumberField
            label={t('way.survey.asked')}
            hint={t('common.optional')}
            whole={true}
            value={draft.value.asked ?? undefined}
            onInput={(asked) => draft.set('asked', asked ?? null)}
          />
          <NumberField
            label={t('way.survey.interested')}
            hint={t('common.optional')}
            whole={true}
            value={draft.value.interested ?? undefined}
            onInput={(interested) => draft.set('interested', interested ?? null)}
          />
          <MoneyField
            label={t('way.survey.price')}
            hint={t('common.optional')}
            decimalMark={decimalMark()}
            cents={draft.value.priceCents ?? undefined}
            onInput={(cents) => draft.set('priceCents', cents ?? null)}
          />
          <MoneyField
            label={t('way.survey.competitorPrice')}
            hint={t('common.optional')}
            decimalMark={decimalMark()}
            cents={draft.value.competitorPriceCents ?? undefined}
            onInput={(cents) => draft.set('competitorPriceCents', cents ?? null)}
          />
        </Columns>
        <TextArea
          label={t('way.survey.learned')}
          hint={t('common.optional')}
          maxLength={2000}
          value={draft.value.learned}
          onInput={(learned) => draft.set('learned', learned)}
        />
        <LineActions known={survey?.id} busy={keep.busy()} onWithdraw={withdraw} />
      </Form>
    </Show>
  )
}
