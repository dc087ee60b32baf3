import Pencil from 'lucide-solid/icons/pencil'
import { createSignal, For, type JSX, Show } from 'solid-js'
import type { Board, RecordView } from '../../../app/record/reads.ts'
import type { CoopId, PersonId } from '../../../base/ids.ts'
import { privateCardKind } from '../../../domain/person/private-card.schema.ts'
import { recordIdFor } from '../../../domain/record-kind.ts'
import { ageOn, isLocalDate } from '../../../domain/time/local-date.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { Banner } from '../../design/parts/banner.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Card } from '../../design/parts/card.tsx'
import { Stack } from '../../design/parts/form.tsx'
import { TriangleAlert } from '../../design/parts/lucide.ts'
import { formatList, localDateOf } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { answerWords } from '../record/answer-words.ts'
import { OpenQuestions } from '../record/two-answers.tsx'
import { neighbourhoodWords } from './neighbourhood-words.ts'
import { PrivateCardForm } from './private-card-form.tsx'
import { groups, type PrivateField } from './private-fields.ts'

/** What the person and the staff may read: facts first, a form when asked. */
export function PrivateCardPart(props: {
  readonly coop: CoopId
  readonly person: PersonId
  readonly staff: boolean
  readonly board: Board | undefined
}): JSX.Element {
  const app = useApp()
  const live = useLive(() => app.reads().record(recordIdFor(privateCardKind, props.person), props.coop))
  const view = (): RecordView | undefined => {
    const found = live()
    return found === 'absent' ? undefined : found
  }
  const [editing, setEditing] = createSignal(false)
  const age = (): number | undefined => {
    const birthDate = view()?.fields.birthDate
    const today = localDateOf(Date.now())
    return typeof birthDate === 'string' && isLocalDate(birthDate) && isLocalDate(today)
      ? ageOn(birthDate, today)
      : undefined
  }
  const missing = (): string => {
    const years = age()
    if (years === undefined || years >= 18) return ''
    const names = (['guardianSignedAt', 'insuranceOkAt', 'preventionVisitAt'] as const).filter(
      (field) => view()?.fields[field] === undefined,
    )
    return formatList(names.map((field) => t(`person.private.missing.${field}`)))
  }
  const words = (field: PrivateField): string => {
    if (field === 'qpvCode') return neighbourhoodWords(view()?.fields ?? {})
    const value = view()?.fields[field]
    if (value === undefined || value === null || value === '') return ''
    const said = answerWords('privateCard', field, value, props.board)
    const years = field === 'birthDate' ? age() : undefined
    return years === undefined ? said : `${said}, ${t('person.private.age', { n: years })}`
  }
  return (
    <Stack>
      <p class="field-help">{t('person.private.who')}</p>
      <Show when={view()}>{(record) => <OpenQuestions coop={props.coop} record={record()} />}</Show>
      <Show when={props.staff && missing() !== ''}>
        <Banner kind="attention" icon={TriangleAlert}>
          {t('person.private.minorMissing', { what: missing() })}
        </Banner>
      </Show>
      <Show
        when={!editing()}
        fallback={
          <PrivateCardForm
            coop={props.coop}
            person={props.person}
            staff={props.staff}
            record={view()}
            onDone={() => setEditing(false)}
          />
        }
      >
        <For each={groups}>
          {(group) => (
            <Card title={t(`person.private.${group.id}`)}>
              <dl class="facts">
                <For each={group.fields}>
                  {(field) => (
                    <div class="fact" data-missing={words(field) === '' ? '' : undefined}>
                      <dt>{t(`person.private.${field}`)}</dt>
                      <dd>
                        <bdi>{words(field) || t('person.private.notNoted')}</bdi>
                      </dd>
                    </div>
                  )}
                </For>
              </dl>
            </Card>
          )}
        </For>
        <div>
          <Button icon={Pencil} onClick={() => setEditing(true)}>
            {t('person.private.change')}
          </Button>
        </div>
      </Show>
    </Stack>
  )
}
