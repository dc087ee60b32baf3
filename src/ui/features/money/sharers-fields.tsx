// Who takes part in a sharing, and the figures of their own that some ways need.

import { For, type JSX, Show } from 'solid-js'
import type { Candidates } from '../../../app/pay/simulate-distribution.ts'
import type { PersonId } from '../../../base/ids.ts'
import type { Sharer } from '../../../domain/money/distribution.rules.ts'
import { useCoop } from '../../coop-param.ts'
import { Card } from '../../design/parts/card.tsx'
import { Columns } from '../../design/parts/form.tsx'
import { NumberField } from '../../design/parts/number-field.tsx'
import { PeoplePicker } from '../../design/parts/people-picker.tsx'
import type { Draft } from '../../draft.ts'
import { formatDate } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { AmountField } from '../job/amount-field.tsx'
import { useNames } from '../job/use-job.ts'
import type { ShareDraft } from './share-draft.ts'
import { pathOfMethod } from './share-words.ts'

/** Whoever left before the period is not chosen until one chooses them. */
export function Participants(props: {
  readonly draft: Draft<ShareDraft>
  readonly candidates: Candidates
}): JSX.Element {
  const names = useNames(useCoop())
  const here = () => props.candidates.sharers.map(({ person }) => person)
  const gone = () => props.candidates.gone.map(({ person }) => person)
  return (
    <PeoplePicker
      label={t('money.new.people')}
      people={[
        ...here().map((person) => ({ id: person, name: names(person) })),
        ...props.candidates.gone.map(({ person, left }) => ({
          id: person,
          name: names(person),
          text: t('money.new.left', { day: formatDate(left) }),
        })),
      ]}
      chosen={[
        ...here().filter((person) => !props.draft.value.without.includes(person)),
        ...gone().filter((person) => props.draft.value.added.includes(person)),
      ]}
      filterLabel={t('money.new.find')}
      noneFound={t('money.new.noneFound')}
      onChange={(chosen) =>
        props.draft.set({
          without: here().filter((one) => !chosen.includes(one)),
          added: gone().filter((one) => chosen.includes(one)),
        })
      }
    />
  )
}

/** Points, or what each one asks for: said aloud, before everyone. */
export function OwnFigures(props: {
  readonly draft: Draft<ShareDraft>
  readonly sharers: readonly Sharer[]
}): JSX.Element {
  const names = useNames(useCoop())
  const shows = (by: 'points' | 'declared') => props.draft.value.shown.some((method) => pathOfMethod(method) === by)
  const label = (text: string, person: PersonId) => `${text} ${names(person)}`
  return (
    <>
      <Show when={shows('points')}>
        <Card title={t('money.table.points')} kind="note">
          <p>{t('money.new.pointsHelp')}</p>
          <Columns>
            <For each={props.sharers.map(({ person }) => person)}>
              {(person) => (
                <NumberField
                  label={label(t('money.new.pointsOf'), person)}
                  whole={true}
                  value={props.draft.value.points[person]}
                  onInput={(points) => props.draft.set('points', person, Math.max(0, Math.round(points ?? 0)))}
                />
              )}
            </For>
          </Columns>
        </Card>
      </Show>
      <Show when={shows('declared')}>
        <Card title={t('money.methods.selfDeclared')} kind="note">
          <p>{t('money.new.declaredHelp')}</p>
          <p>{t('shares.beforeSaying')}</p>
          <Columns>
            <For each={props.sharers.map(({ person }) => person)}>
              {(person) => (
                <AmountField
                  label={label(t('money.new.declaredOf'), person)}
                  cents={props.draft.value.declared[person] ?? null}
                  onInput={(cents) => props.draft.set('declared', person, cents ?? 0)}
                />
              )}
            </For>
          </Columns>
        </Card>
      </Show>
    </>
  )
}
