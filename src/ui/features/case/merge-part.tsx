import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import type { Board } from '../../../app/record/reads.ts'
import { mergePeople, mergesOf, undoMerge } from '../../../app/recruitment/merge-people.ts'
import type { CoopId, PersonId, RecordId } from '../../../base/ids.ts'
import { useApp } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { SectionTitle } from '../../design/parts/card.tsx'
import { BottomSheet } from '../../design/parts/dialog.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { List, ListRow } from '../../design/parts/list.tsx'
import { PeoplePicker } from '../../design/parts/people-picker.tsx'
import { PersonDisc } from '../../design/parts/person.tsx'
import { t } from '../../i18n/t.ts'
import { useList, useMembers, useNames } from '../job/use-job.ts'
import { useKeep } from '../record/use-keep.ts'

interface MergeProps {
  readonly coop: CoopId
  readonly person: PersonId
  readonly board: Board | undefined
}

/** Two files of one person: said by someone, shown on both, taken back by one press. Nothing is moved or erased. */
export function MergePart(props: MergeProps): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const nameOf = useNames(() => props.coop)
  const list = useList(() => props.coop, 'merge')
  const merges = createMemo(() => mergesOf(list() ?? [], props.person))
  const [choosing, setChoosing] = createSignal(false)
  const undo = (merge: RecordId): void =>
    void keep.run(() => undoMerge(app.device(), { coop: props.coop, merge }), t('welcome.merge.undone'))
  return (
    <>
      <SectionTitle>{t('welcome.merge.title')}</SectionTitle>
      <Show when={merges().length > 0} fallback={<p class="field-help">{t('welcome.merge.help')}</p>}>
        <List label={t('welcome.merge.title')}>
          <For each={merges()}>
            {({ id, other, stays }) => (
              <ListRow
                start={<PersonDisc name={nameOf(other)} id={other} />}
                title={
                  <a href={`/c/${props.coop}/personnes/${other}`}>
                    <bdi>{nameOf(other)}</bdi>
                  </a>
                }
                text={stays ? t('welcome.merge.otherFile') : t('welcome.merge.mainFile')}
                end={<Button onClick={() => undo(id)}>{t('welcome.merge.undo')}</Button>}
              />
            )}
          </For>
        </List>
      </Show>
      <div>
        <Button onClick={() => setChoosing(true)}>{t('welcome.merge.open')}</Button>
      </div>
      <BottomSheet
        open={choosing()}
        onClose={() => setChoosing(false)}
        title={t('welcome.merge.open')}
        closeLabel={t('common.close')}
      >
        <ChooseOther {...props} onDone={() => setChoosing(false)} />
      </BottomSheet>
    </>
  )
}

function ChooseOther(props: MergeProps & { readonly onDone: () => void }): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const members = useMembers(() => props.coop)
  const [chosen, setChosen] = createSignal<readonly PersonId[]>([])
  const others = () =>
    (members() ?? [])
      .filter(({ person, role }) => person !== props.person && role === 'cooperant')
      .map(({ person, name }) => ({ id: person, name }))
  const merge = async (duplicate: PersonId): Promise<void> => {
    const { coop, person } = props
    const done = await keep.run(
      () => mergePeople(app.device(), { coop, kept: person, duplicate }),
      t('welcome.merge.kept'),
    )
    if (done) props.onDone()
  }
  return (
    <>
      <p>{t('welcome.merge.text')}</p>
      <PeoplePicker
        single
        label={t('welcome.merge.who')}
        people={others()}
        chosen={chosen()}
        onChange={setChosen}
        filterLabel={t('person.searchLabel')}
        noneFound={t('person.noMatch')}
      />
      <Actions>
        <Button
          kind="main"
          busy={keep.busy()}
          disabled={chosen().length === 0}
          onClick={() => chosen().forEach((person) => void merge(person))}
        >
          {t('welcome.similar.same')}
        </Button>
      </Actions>
    </>
  )
}
