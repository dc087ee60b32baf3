import { useNavigate, useParams } from '@solidjs/router'
import HandHelping from 'lucide-solid/icons/hand-helping'
import { createSignal, type JSX, Show } from 'solid-js'
import type { PersonId } from '../../../base/ids.ts'
import { saysWhy } from '../../../domain/case/note-reading.rules.ts'
import { isStaff } from '../../../domain/record-kind.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { ErrorState } from '../../design/parts/error-state.tsx'
import { Page } from '../../design/parts/page.tsx'
import { SegmentedChoice } from '../../design/parts/segmented-choice.tsx'
import { t } from '../../i18n/t.ts'
import { words } from '../../i18n/words.tsx'
import { later } from '../../later.tsx'
import { useHandOver } from '../handing/use-hand-over.ts'
import { isNotebookPart, NotebookTabs } from './notebook-tabs.tsx'
import type { Scope } from './use-held.ts'

const NotesGate = later(async () => (await import('../case/notes-gate.tsx')).NotesGate)

/** « Mon carnet » of one person: their own, or for staff the one of who asks « que savez-vous de moi ? » [J5]. */
export function PersonNotebookScreen(): JSX.Element {
  const params = useParams()
  const app = useApp()
  const coop = useCoop()
  const handOver = useHandOver()
  const { me } = app.device()
  const person = (): PersonId => (params.person ?? '') as PersonId
  const mine = (): boolean => person() === me.person
  const board = useLive(() => app.reads().board(coop()))
  const name = (): string => board()?.people[person()]?.displayName ?? ''
  const navigate = useNavigate()
  const part = () => (isNotebookPart(params.part) ? params.part : 'sait')
  const [scope, setScope] = createSignal<Scope>('own')
  const [opened, setOpened] = createSignal<PersonId>()
  const folded = (): boolean =>
    part() === 'sait' && scope() === 'all' && opened() !== person() && !mine() && saysWhy(me.rank)
  const pass = (): void => {
    const first = part() === 'confirmer' ? ({ part: 'confirmer' } as const) : {}
    const page = { name: 'notebook', coop: coop(), person: person(), scope: scope(), ...first } as const
    handOver({ to: name(), page })
  }
  return (
    <Page
      title={mine() ? words('notebook.title') : <bdi>{name()}</bdi>}
      windowTitle={t('notebook.title')}
      lead={mine() ? t('notebook.lead') : t('notebook.leadTheirs')}
      back={
        mine()
          ? { href: '/carnet', label: t('shell.nav.myNotebook') }
          : { href: `/c/${coop()}/personnes/${person()}`, label: t('skills.back') }
      }
      action={
        <Show when={!mine() && isStaff(me.rank) && !folded()}>
          <Button kind="main" icon={HandHelping} onClick={pass}>
            {t('shell.passTablet')}
          </Button>
        </Show>
      }
    >
      <Show when={mine() || isStaff(me.rank)} fallback={<ErrorState text={t('notebook.notYours')} />}>
        <Show when={!mine() && part() === 'sait'}>
          <SegmentedChoice
            label={t('notebook.scope')}
            value={scope()}
            choices={[
              { value: 'own', label: t('notebook.scopes.own') },
              { value: 'all', label: t('notebook.scopes.all') },
            ]}
            onChange={setScope}
          />
        </Show>
        <Show
          when={!folded()}
          fallback={
            <NotesGate coop={coop()} person={person()} part="all" folded={true} onOpened={() => setOpened(person())} />
          }
        >
          <NotebookTabs
            coop={coop()}
            person={person()}
            scope={scope()}
            mine={mine()}
            part={part()}
            onPart={(to) => navigate(`/c/${coop()}/carnet/${person()}/${to}`, { replace: true })}
          />
        </Show>
      </Show>
    </Page>
  )
}
