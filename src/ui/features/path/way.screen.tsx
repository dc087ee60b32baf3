import { useNavigate, useParams } from '@solidjs/router'
import Printer from 'lucide-solid/icons/printer'
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { type Reads, readWay, type Way } from '../../../app/path/read-way.ts'
import type { CoopId, PersonId } from '../../../base/ids.ts'
import { type ContractKind, contractKinds } from '../../../domain/path/contract.schema.ts'
import { remindersOf } from '../../../domain/path/deadline.rules.ts'
import type { StageKind } from '../../../domain/path/path.types.ts'
import type { LocalDate } from '../../../domain/time/local-date.ts'
import { useCoop } from '../../coop-param.ts'
import { Banner } from '../../design/parts/banner.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { PersonDisc } from '../../design/parts/person.tsx'
import { Tabs } from '../../design/parts/tabs.tsx'
import { formatDate } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { useClock, useMe, useNames } from '../job/use-job.ts'
import { Commitments } from './commitments.tsx'
import { ContractSheet } from './contract-sheet.tsx'
import { CurrentStage } from './current-stage.tsx'
import { NextList } from './next-list.tsx'
import { Prospects } from './prospects.tsx'
import { Surveys } from './surveys.tsx'
import { useReads, wayKinds } from './use-reads.ts'
import { WayPaper } from './way-paper.tsx'
import { WayTimeline } from './way-timeline.tsx'
import { daysLeftWords, deadlineWords } from './way-words.ts'
import { WrittenContracts } from './written-contracts.tsx'
import './path.css'

/** « Parcours »: someone's dated way. Staff write it; the person reads it, and ticks and notes what is theirs. */
export function WayScreen(): JSX.Element {
  const params = useParams()
  const coop = useCoop()
  const me = useMe()
  const nameOf = useNames(coop)
  const person = (): PersonId => (params.person ?? me.person) as PersonId
  const mine = (): boolean => person() === me.person
  const reads = useReads(coop, wayKinds)
  return (
    <Page
      title={mine() ? t('way.mine') : <bdi>{nameOf(person())}</bdi>}
      windowTitle={t('way.title')}
      lead={mine() ? t('way.mineLead') : t('way.title')}
      aside={mine() ? undefined : <PersonDisc name={nameOf(person())} id={person()} size="big" />}
      back={
        mine()
          ? { href: '/carnet', label: t('shell.nav.myNotebook') }
          : { href: `/c/${coop()}/personnes/${person()}`, label: t('way.back') }
      }
    >
      <Show when={reads()} fallback={<Loading label={t('common.loading')} />}>
        {(found) => <OneWay coop={coop()} person={person()} name={nameOf(person())} reads={found()} staff={me.staff} />}
      </Show>
    </Page>
  )
}

type Part = 'way' | 'commitments' | 'market'

function OneWay(props: {
  readonly coop: CoopId
  readonly person: PersonId
  readonly name: string
  readonly reads: Reads
  readonly staff: boolean
}): JSX.Element {
  const today = useClock().today()
  const way = createMemo<Way>(() => readWay(props.reads, { coop: props.coop, person: props.person }))
  const reminders = () => remindersOf({ deadlines: way().deadlines, day: today, warnDays: way().rules.warnDays })
  const [part, setPart] = createSignal<Part>('way')
  const navigate = useNavigate()
  const [chosen, setChosen] = createSignal<{ readonly kind: ContractKind; readonly from: LocalDate }>()
  /** A contract is written here; an exit, and the other project told with it, have a page of their own. */
  const choose = (kind: StageKind, from: LocalDate): void => {
    const contract = contractKinds.find((one) => one === kind)
    if (contract !== undefined) setChosen({ kind: contract, from })
    else navigate(`/c/${props.coop}/personnes/${props.person}/sortie?jour=${from}`)
  }
  const close = (): void => {
    setChosen(undefined)
  }
  const open = () => way().commitments.filter(({ doneOn, droppedOn }) => doneOn == null && droppedOn == null).length
  return (
    <>
      <For each={reminders()}>
        {(reminder) => (
          <Banner kind="attention">
            {t('way.reminder', {
              what: deadlineWords(reminder, {
                wording: way().commitments.find(({ id }) => id === reminder.record)?.wording,
                stage: way().contracts.find(({ id }) => id === reminder.record)?.contract.kind,
              }),
              day: formatDate(reminder.due),
              left: daysLeftWords(reminder.daysLeft),
            })}
          </Banner>
        )}
      </For>
      <CurrentStage coop={props.coop} way={way()} today={today} staff={props.staff} />
      <Actions>
        <Button kind="quiet" icon={Printer} onClick={() => window.print()}>
          {t('way.print')}
        </Button>
      </Actions>
      <Tabs
        label={t('way.title')}
        tabs={[
          { value: 'way', label: t('way.tabs.way') },
          { value: 'commitments', label: t('way.tabs.commitments'), count: open() || undefined },
          { value: 'market', label: t('way.tabs.market') },
        ]}
        value={part()}
        onChange={setPart}
      >
        <Show when={part() === 'way'}>
          <WayTimeline way={way()} today={today} />
          <Show when={props.staff}>
            <NextList way={way()} today={today} onChoose={choose} />
          </Show>
          <WrittenContracts
            coop={props.coop}
            person={props.person}
            reads={props.reads}
            way={way()}
            staff={props.staff}
          />
        </Show>
        <Show when={part() === 'commitments'}>
          <Commitments coop={props.coop} way={way()} staff={props.staff} />
        </Show>
        <Show when={part() === 'market'}>
          <Prospects coop={props.coop} person={props.person} />
          <Surveys coop={props.coop} person={props.person} />
        </Show>
      </Tabs>
      <WayPaper coop={props.coop} name={props.name} way={way()} today={today} />
      <Show when={chosen()} keyed>
        {({ kind, from }) => (
          <ContractSheet
            coop={props.coop}
            person={props.person}
            kind={kind}
            from={from}
            reads={props.reads}
            way={way()}
            onClose={close}
          />
        )}
      </Show>
    </>
  )
}
