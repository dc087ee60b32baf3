import { For, type JSX } from 'solid-js'
import type { CoopId, PersonId } from '../../../base/ids.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { PrintSheet } from '../../design/parts/print-sheet.tsx'
import { formatDate } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { coopWord } from '../intake/coop-word.ts'
import { useNames } from '../job/use-job.ts'
import { coopName } from '../organisation/coop-words.ts'
import '../person/person.css'

interface Line {
  readonly label: string
  readonly text: string
}

/** A sheet about one person, A4, signed by them and by who wrote it: who, what, by whom, and whom to call. */
export function CaseSheet(props: {
  readonly coop: CoopId
  readonly title: string
  /** `YYYY-MM-DD` */
  readonly day: string
  readonly person: PersonId | undefined
  readonly by: PersonId | undefined
  /** Before the name of who wrote it. */
  readonly byLabel: string
  /** Between the two names; those without words are left out. */
  readonly lines: readonly Line[]
  readonly children: JSX.Element
}): JSX.Element {
  const app = useApp()
  const board = useLive(() => app.reads().board(props.coop))
  const nameOf = useNames(() => props.coop)
  const from = (): string =>
    [coopWord(board(), 'controllerOrg', 'hostOrg', 'leadOrg'), board() && coopName(board())]
      .filter((part) => part)
      .join(', ')
  const lines = (): readonly Line[] =>
    [
      { label: t('welcome.referral.person'), text: nameOf(props.person) },
      ...props.lines,
      { label: props.byLabel, text: nameOf(props.by) },
      { label: t('welcome.referral.phone'), text: coopWord(board(), 'teamPhone') },
    ].filter(({ text }) => text !== '')
  return (
    <PrintSheet
      title={props.title}
      from={<bdi>{from()}</bdi>}
      facts={formatDate(props.day)}
      demoMark={coopWord(board(), 'provenance') === 'demo' ? t('welcome.demoMark') : undefined}
      signatures={[{ label: nameOf(props.person) }, { label: nameOf(props.by) }]}
      footer={t('welcome.referral.footer')}
    >
      <dl class="facts">
        <For each={lines()}>
          {({ label, text }) => (
            <div class="fact">
              <dt>{label}</dt>
              <dd>
                <bdi>{text}</bdi>
              </dd>
            </div>
          )}
        </For>
      </dl>
      {props.children}
    </PrintSheet>
  )
}
