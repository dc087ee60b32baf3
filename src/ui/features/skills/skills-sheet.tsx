import { type JSX, Show } from 'solid-js'
import { useApp, useLive } from '../../app-context.tsx'
import { PrintSheet } from '../../design/parts/print-sheet.tsx'
import { Table } from '../../design/parts/table.tsx'
import { formatDate, formatList } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { coopName, textOf } from '../organisation/coop-words.ts'
import { useMissions } from './skill-extras.tsx'
import { type CheckProps, rowsOf } from './skill-row.ts'
import { frameworkName, nameIn, poleName } from './skill-words.tsx'
import { levelWords } from './skills-radar.tsx'
import './skills.css'

/** The check on paper: both sides of each skill, the missions that show it, what to learn, a few words, two signatures. */
export function SkillsSheet(props: CheckProps & { readonly name: string; readonly moment: string }): JSX.Element {
  const app = useApp()
  const board = useLive(() => app.reads().board(props.coop))
  const missions = useMissions(props)
  const rows = () => rowsOf(props).map((row, index) => ({ ...row, pole: props.framework.skills[index]?.pole ?? '' }))
  const learn = (): string =>
    formatList(rows().flatMap(({ skill, wanted }) => (wanted ? nameIn(props.framework.skills, skill) : [])))
  const word = (field: string): string => textOf(props.view.fields[field])
  return (
    <PrintSheet
      paperOnly
      title={t('skills.sheetOf', { name: props.name })}
      from={<bdi>{coopName(board())}</bdi>}
      facts={
        <>
          <p>
            {props.moment}, {formatDate(word('day'))}
          </p>
          <p>
            <bdi>
              {props.framework.written === undefined
                ? frameworkName(props.framework)
                : t('skills.listVersion', { name: frameworkName(props.framework), n: props.framework.version })}
            </bdi>
          </p>
        </>
      }
      demoMark={textOf(board()?.record?.fields.provenance) === 'demo' ? t('shell.demoBanner') : undefined}
      signatures={[{ label: props.name }, { label: t('skills.observed') }]}
      footer={t('skills.never')}
    >
      <div class="skills-sheet">
        <Table
          caption={t('skills.radar')}
          captionHidden
          rows={rows()}
          columns={[
            { title: t('skills.skill'), cell: ({ skill }) => <bdi>{nameIn(props.framework.skills, skill)}</bdi> },
            { title: t('skills.theme'), cell: ({ pole }) => <bdi>{poleName(pole)}</bdi> },
            { title: t('skills.self'), cell: ({ self }) => (self === null ? t('skills.notSaid') : levelWords(self)) },
            { title: t('skills.observed'), cell: ({ observed }) => levelWords(observed) },
            {
              title: t('skills.proofs'),
              cell: ({ evidence }) => <bdi>{formatList(evidence.map((id) => missions.nameOf(id)))}</bdi>,
            },
          ]}
        />
      </div>
      <Line title={t('skills.wanted')} text={learn()} />
      <Line title={t('skills.commentSelf')} text={word('selfComment')} />
      <Line title={t('skills.commentObserved')} text={word('observedComment')} />
    </PrintSheet>
  )
}

function Line(props: { readonly title: string; readonly text: string }): JSX.Element {
  return (
    <Show when={props.text !== ''}>
      <p class="sheet-line">
        <b>{props.title}</b> <bdi class="pre">{props.text}</bdi>
      </p>
    </Show>
  )
}
