import Award from 'lucide-solid/icons/award'
import BadgeCheck from 'lucide-solid/icons/badge-check'
import Download from 'lucide-solid/icons/download'
import Printer from 'lucide-solid/icons/printer'
import Undo2 from 'lucide-solid/icons/undo-2'
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { type Read, readRecords } from '../../../app/meeting/read-records.ts'
import { readFrameworkSkills } from '../../../app/skills/frameworks.ts'
import { credentialOf, requestStatement, withdrawStatement } from '../../../app/skills/skills-statement.ts'
import { skillRows, skillsCheckKind } from '../../../domain/skills/skills-check.schema.ts'
import { type SkillsStatement, skillsStatementKind } from '../../../domain/skills/skills-statement.schema.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Card } from '../../design/parts/card.tsx'
import { CheckField } from '../../design/parts/check-field.tsx'
import { Chip } from '../../design/parts/chip.tsx'
import { EmptyState } from '../../design/parts/empty-state.tsx'
import { Actions, Form, Stack } from '../../design/parts/form.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { PrintSheet } from '../../design/parts/print-sheet.tsx'
import { formatDate, formatList } from '../../i18n/format.ts'
import { t, tMaybe } from '../../i18n/t.ts'
import { words } from '../../i18n/words.tsx'
import { saveFile } from '../../shell/save-file.ts'
import { useList, useMe, useReady } from '../job/use-job.ts'
import { coopName, textOf } from '../organisation/coop-words.ts'
import { useKeep } from '../record/use-keep.ts'
import type { PartProps } from './consents.tsx'
import { CredentialView } from './credential-view.tsx'
import { nameIn } from './held-group.tsx'
import { missionLabel, skillLabel, skillWords, statementWords } from './statement-words.ts'
import './notebook.css'

type Statement = Read<SkillsStatement>

/** The statement of skills: only if the person asks, only the skills that they choose, signed by the team. */
export function StatementsPart(props: PartProps): JSX.Element {
  const ready = useReady(() => props.coop)
  const list = useList(() => props.coop, 'skillsStatement')
  const statements = createMemo(() => {
    const views = list()?.filter((view) => view.person === props.person)
    return views && readRecords(skillsStatementKind, views).sort((a, b) => b.createdAt - a.createdAt)
  })
  return (
    <Show when={ready() && statements()} fallback={<Loading label={t('common.loading')} />}>
      {(all) => (
        <Stack>
          <p>{words('notebook.statement.lead')}</p>
          <Show when={props.mine} fallback={<p class="held-readers">{t('notebook.statement.onlyThey')}</p>}>
            <AskStatement {...props} />
          </Show>
          <For each={all()}>{(statement) => <StatementCard {...props} statement={statement} />}</For>
        </Stack>
      )}
    </Show>
  )
}

/** Skills of the last check in which the team observed some. */
function AskStatement(props: PartProps): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const list = useList(() => props.coop, 'skillsCheck')
  const observed = createMemo(() => {
    const device = app.device()
    const checks = readRecords(skillsCheckKind, list()?.filter((view) => view.person === props.person) ?? [])
    for (const check of checks.sort((a, b) => (a.day < b.day ? 1 : -1))) {
      const rows = skillRows(check, readFrameworkSkills(device, check.framework)).filter((row) => row.observed !== null)
      if (rows.length > 0) return { check, rows }
    }
    return undefined
  })
  const [left, setLeft] = createSignal<ReadonlySet<string>>(new Set<string>())
  const toggle = (skill: string, on: boolean): void => {
    const next = new Set(left())
    if (on) next.delete(skill)
    else next.add(skill)
    setLeft(next)
  }
  const [withMissions, setWithMissions] = createSignal(false)
  const proved = (): boolean =>
    observed()?.rows.some(({ skill, evidence }) => evidence.length > 0 && !left().has(skill)) === true
  const chosen = (): string[] =>
    (observed()?.rows ?? []).map(({ skill }) => skill).filter((skill) => !left().has(skill))
  const ask = (check: Read<{ framework: string }>['id']): Promise<unknown> => {
    const { coop, person } = props
    return keep.run(
      () =>
        requestStatement(app.device(), {
          coop,
          person,
          check,
          skills: chosen(),
          withMissions: proved() && withMissions(),
        }),
      t('notebook.statement.asked'),
    )
  }
  return (
    <Show when={observed()} fallback={<EmptyState picture={Award} text={words('notebook.statement.nothingSeen')} />}>
      {(found) => (
        <Card title={words('notebook.statement.choose')}>
          <Form onSubmit={() => void ask(found().check.id)}>
            <For each={found().rows}>
              {({ skill, observed: level }) => (
                <CheckField
                  label={<bdi>{skillWords(app.device(), found().check.framework, skill)}</bdi>}
                  help={tMaybe(`skills.levels.${level}`)}
                  helpStays
                  checked={!left().has(skill)}
                  onChange={(on) => toggle(skill, on)}
                />
              )}
            </For>
            <Show when={proved()}>
              <CheckField
                label={words('notebook.statement.withMissions')}
                help={t('notebook.statement.withMissionsHelp')}
                helpStays
                checked={withMissions()}
                onChange={setWithMissions}
              />
            </Show>
            <div>
              <Button type="submit" icon={Award} busy={keep.busy()} disabled={chosen().length === 0}>
                {words('notebook.statement.ask')}
              </Button>
            </div>
          </Form>
        </Card>
      )}
    </Show>
  )
}

function StatementCard(props: PartProps & { readonly statement: Statement }): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const { staff } = useMe()
  const board = useLive(() => app.reads().board(props.coop))
  const [printing, setPrinting] = createSignal(false)
  const credential = createMemo(() => credentialOf(props.statement.credential))
  const state = (): 'withdrawn' | 'issued' | 'asked' =>
    props.statement.withdrawnOn ? 'withdrawn' : credential() ? 'issued' : 'asked'
  const organisation = (): string => textOf(board()?.record?.fields.controllerOrg) || coopName(board())
  const framework = (): string => textOf(app.device().record(props.statement.check)?.fields.framework)
  const label = (skill: string): string => skillLabel(app.device(), framework(), skill)
  const shown = (skill: string): string => skillWords(app.device(), framework(), skill)
  const sign = (): Promise<unknown> =>
    keep.run(
      () =>
        app.issueStatement({
          coop: props.coop,
          statement: props.statement.id,
          personName: nameIn(board(), props.person),
          organisation: organisation(),
          words: statementWords(),
          label,
          mission: missionLabel(app.device()),
        }),
      t('notebook.statement.signed'),
    )
  const withdraw = (): Promise<unknown> =>
    keep.run(
      () => withdrawStatement(app.device(), { coop: props.coop, statement: props.statement.id }),
      t('notebook.statement.withdrawn'),
    )
  const print = (): void => {
    setPrinting(true)
    window.addEventListener('afterprint', () => setPrinting(false), { once: true })
    window.print()
  }
  const save = (): void =>
    saveFile({ name: 'attestation.json', type: 'application/json', text: props.statement.credential ?? '' })
  return (
    <Card
      kicker={t('notebook.statement.askedOn', { day: formatDate(props.statement.requestedOn) })}
      title={t('record.kinds.skillsStatement')}
      end={<Chip tone={state() === 'issued' ? 'seed' : 'sun'}>{t(`notebook.statement.states.${state()}`)}</Chip>}
    >
      <Show when={state() !== 'issued'}>
        <p>
          <bdi>{formatList(props.statement.skills.map(shown))}</bdi>
        </p>
      </Show>
      <Show when={state() === 'issued' && credential()}>
        {(signed) => (
          <>
            <CredentialView credential={signed()} />
            <Actions>
              <Button icon={Printer} onClick={print}>
                {t('notebook.print')}
              </Button>
              <Show when={props.handed !== true}>
                <Button icon={Download} onClick={save}>
                  {t('notebook.takeAway')}
                </Button>
              </Show>
            </Actions>
            <Show when={printing()}>
              <PrintSheet
                paperOnly
                title={signed().name}
                from={organisation()}
                demoMark={textOf(board()?.record?.fields.provenance) === 'demo' ? t('shell.demoBanner') : undefined}
                footer={t('notebook.statement.howToCheck', { address: `${location.origin}/attestation` })}
              >
                <CredentialView credential={signed()} />
              </PrintSheet>
            </Show>
          </>
        )}
      </Show>
      <Actions>
        <Show when={state() === 'asked' && staff && !props.mine}>
          <Button icon={BadgeCheck} busy={keep.busy()} onClick={() => void sign()}>
            {t('notebook.statement.sign')}
          </Button>
        </Show>
        <Show when={state() !== 'withdrawn' && props.mine}>
          <Button icon={Undo2} busy={keep.busy()} onClick={() => void withdraw()}>
            {words('notebook.statement.withdraw')}
          </Button>
        </Show>
      </Actions>
    </Card>
  )
}
