import { createMemo, createSignal, For, type JSX, onMount, Show } from 'solid-js'
import { findLikelyPeople } from '../../../app/recruitment/merge-people.ts'
import type { CoopId, PersonId } from '../../../base/ids.ts'
import { useApp } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { List, ListRow } from '../../design/parts/list.tsx'
import { PersonDisc } from '../../design/parts/person.tsx'
import { t, tMaybe } from '../../i18n/t.ts'
import { useMembers } from '../job/use-job.ts'

/** Shorter names are like too many others. */
const leastLetters = 3
const mostShown = 3

/**
 * « C'est peut-être déjà… »: people of the coop whose name sounds like the one being typed. A person decides; nothing is
 * joined by itself.
 */
export function SimilarPeople(props: {
  readonly coop: CoopId
  readonly name: string
  readonly birthYear?: number | undefined
  readonly onSame: (person: PersonId) => void
}): JSX.Element {
  const app = useApp()
  const [ready, setReady] = createSignal(false)
  // No resource: one that is read while it loads would take the whole page, and the caret, away for a moment.
  onMount(
    () =>
      void app
        .device()
        .ready(props.coop)
        .then(() => setReady(true)),
  )
  const members = useMembers(() => props.coop)
  const likely = createMemo(() => {
    const name = props.name.trim()
    if (!ready() || name.length < leastLetters) return []
    const typed = { name, birthYear: props.birthYear }
    return findLikelyPeople(app.device(), { coop: props.coop, typed }).slice(0, mostShown)
  })
  const words = (person: PersonId, birthYear: number | undefined): string => {
    const role = members()?.find((member) => member.person === person)?.role
    const here = role === undefined ? t('person.hasLeft') : (tMaybe(`person.roles.${role}`) ?? '')
    return birthYear === undefined ? here : t('welcome.similar.born', { role: here, year: String(birthYear) })
  }
  return (
    <div class="similar" role="status">
      <Show when={likely().length > 0}>
        <p class="field-help">{t('welcome.similar.title')}</p>
        <List label={t('welcome.similar.title')}>
          <For each={likely()}>
            {({ person, name, birthYear }) => (
              <ListRow
                start={<PersonDisc name={name} id={person} />}
                title={<bdi>{name}</bdi>}
                text={words(person, birthYear)}
                end={
                  <Button onClick={() => props.onSame(person)}>
                    {t('welcome.similar.same')}
                    <span class="sr-only"> {name}</span>
                  </Button>
                }
              />
            )}
          </For>
        </List>
      </Show>
    </div>
  )
}
