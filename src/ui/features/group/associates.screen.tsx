import Building from 'lucide-solid/icons/building'
import Printer from 'lucide-solid/icons/printer'
import Scale from 'lucide-solid/icons/scale'
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { readAssociates } from '../../../app/group/save-associate.ts'
import { decisionViews } from '../../../app/meeting/motion-view.ts'
import type { Read } from '../../../app/meeting/read-records.ts'
import { associateState } from '../../../domain/coop/associate.rules.ts'
import type { Associate } from '../../../domain/coop/associate.schema.ts'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { Card, SectionTitle } from '../../design/parts/card.tsx'
import { EmptyState } from '../../design/parts/empty-state.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { List, ListRow } from '../../design/parts/list.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { formatShare } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { words } from '../../i18n/words.tsx'
import { useClock, useList, useMe } from '../job/use-job.ts'
import '../meeting/meeting.css'
import { useNames, useVoteRecords } from '../meeting/use-records.ts'
import { hasWords } from '../record/has-words.ts'
import { AssociateRow, type AssociateRowProps } from './associate-row.tsx'
import { AssociateSheet } from './associate-sheet.tsx'
import { useCollegeLines } from './use-college-lines.ts'

/** More are searched. */
const mostInSight = 8

/** The register of a SCIC: people and organisations by category, who asks to enter, who has left. */
export function AssociatesScreen(): JSX.Element {
  const coop = useCoop()
  const me = useMe()
  const clock = useClock()
  const views = useList(coop, 'associate')
  const votes = useVoteRecords(coop)
  const nameOf = useNames(coop)
  const colleges = useCollegeLines(coop)
  const [open, setOpen] = createSignal<Read<Associate> | 'new'>()
  const [wanted, setWanted] = createSignal('')
  const all = createMemo(() => readAssociates(views() ?? []).sort((a, b) => a.name.localeCompare(b.name, 'fr')))
  const shown = (state: ReturnType<typeof associateState>) =>
    all().filter(
      (one) => associateState(one, clock.today()) === state && hasWords(`${one.name} ${one.category}`, wanted()),
    )
  const members = createMemo(() => shown('member'))
  const categories = (): string[] =>
    [...new Set(members().map(({ category }) => category))].sort((a, b) => a.localeCompare(b, 'fr'))
  const memberCount = (): number => all().filter((one) => associateState(one, clock.today()) === 'member').length
  const decisions = createMemo(() => {
    const read = votes()
    return read ? decisionViews(read) : []
  })
  const row = (associate: Read<Associate>): AssociateRowProps => ({
    associate,
    coop: coop(),
    staff: me.staff,
    college: colleges().find(({ id }) => id === associate.college)?.name,
    delegate: associate.delegate ? nameOf(associate.delegate) : (associate.delegateName ?? undefined),
    decision: decisions().find(({ decision }) => decision.id === associate.decision),
    onChange: setOpen,
  })
  return (
    <Page
      title={words('register.title')}
      windowTitle={t('register.title')}
      lead={memberCount() > 0 ? t('register.count', { n: memberCount() }) : undefined}
      back={{ href: `/c/${coop()}/vie`, label: words('group.title') }}
      action={
        <Show when={me.staff}>
          <Button kind="main" icon={Building} onClick={() => setOpen('new')}>
            {t('register.add')}
          </Button>
        </Show>
      }
    >
      <Show when={views() && votes()} fallback={<Loading label={t('common.loading')} />}>
        <Show when={all().length > 0} fallback={<EmptyState picture={Building} text={t('register.none')} />}>
          <Show when={all().length > mostInSight}>
            <TextField label={t('register.search')} value={wanted()} maxLength={80} onInput={setWanted} />
          </Show>
          <For
            each={categories()}
            fallback={<Show when={wanted() !== ''}>{<p class="soft">{t('register.noneFound')}</p>}</Show>}
          >
            {(category) => (
              <Group
                title={<bdi>{category}</bdi>}
                label={category}
                rows={members().filter((one) => one.category === category)}
                row={row}
              />
            )}
          </For>
          <Show when={shown('candidate').length > 0}>
            <Group
              title={t('register.candidates')}
              label={t('register.candidates')}
              rows={shown('candidate')}
              row={row}
            >
              <p class="soft">{t('register.candidatesHelp')}</p>
            </Group>
          </Show>
          <Show when={shown('left').length > 0}>
            <Group title={t('register.gone')} label={t('register.gone')} rows={shown('left')} row={row} />
          </Show>
        </Show>
        <Show when={all().length > 0 || me.staff}>
          <CollegesCard staff={me.staff} />
        </Show>
        <Show when={all().length > 0}>
          <Actions>
            <Button icon={Printer} onClick={() => window.print()}>
              {t('register.print')}
            </Button>
          </Actions>
        </Show>
      </Show>
      <Show when={open()} keyed>
        {(found) => (
          <AssociateSheet
            associate={found === 'new' ? undefined : found}
            categories={[...new Set(all().map(({ category }) => category))]}
            onClose={() => setOpen(undefined)}
          />
        )}
      </Show>
    </Page>
  )
}

function Group(props: {
  readonly title: JSX.Element
  readonly label: string
  readonly rows: readonly Read<Associate>[]
  readonly row: (associate: Read<Associate>) => AssociateRowProps
  readonly children?: JSX.Element
}): JSX.Element {
  return (
    <section class="room-part">
      <SectionTitle end={<span class="soft">{props.rows.length}</span>}>{props.title}</SectionTitle>
      {props.children}
      <List label={props.label}>
        <For each={props.rows}>{(associate) => <AssociateRow {...props.row(associate)} />}</For>
      </List>
    </section>
  )
}

/** What each college weighs, and how many voices it has today. */
function CollegesCard(props: { readonly staff: boolean }): JSX.Element {
  const coop = useCoop()
  const colleges = useCollegeLines(coop)
  return (
    <Card title={t('register.colleges.title')}>
      <Show when={colleges().length > 0} fallback={<p>{t('register.colleges.none')}</p>}>
        <List label={t('register.colleges.title')}>
          <For each={colleges()}>
            {(college) => (
              <ListRow
                title={<bdi>{college.name}</bdi>}
                text={t('register.colleges.line', { weight: formatShare(college.weight), n: college.voices })}
              />
            )}
          </For>
        </List>
      </Show>
      <Show when={props.staff}>
        <Actions>
          <LinkButton icon={Scale} href={`/c/${coop()}/societaires/colleges`}>
            {t('register.colleges.set')}
          </LinkButton>
        </Actions>
      </Show>
    </Card>
  )
}
