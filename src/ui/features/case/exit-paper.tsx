import { createMemo, For, type JSX, Show } from 'solid-js'
import { readRecord, readRecords } from '../../../app/meeting/read-records.ts'
import { readFrameworkSkills } from '../../../app/skills/frameworks.ts'
import type { CoopId, PersonId } from '../../../base/ids.ts'
import type { Exit } from '../../../domain/case/exit.schema.ts'
import { followUpDay } from '../../../domain/case/follow-up.rules.ts'
import { intakeCopyKind } from '../../../domain/intake/intake-copy.schema.ts'
import type { StandingConsent } from '../../../domain/notebook/consent.rules.ts'
import { skillRows, skillsCheckKind } from '../../../domain/skills/skills-check.schema.ts'
import { formatDate, formatList } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { skillLabel } from '../notebook/statement-words.ts'
import { useReads } from '../path/use-reads.ts'
import { CaseSheet } from './case-sheet.tsx'

interface PaperProps {
  readonly coop: CoopId
  readonly person: PersonId | undefined
  readonly by: PersonId | undefined
  readonly exit: Exit
  readonly consent: StandingConsent | undefined
  /** Only when the person wants it. */
  readonly withSkills: boolean
}

/** The sheet of an exit, A4: given to the person, who shows it or not. */
export function ExitPaper(props: PaperProps): JSX.Element {
  const after = (): string => {
    const { situation, contractMonths } = props.exit
    if (situation == null) return ''
    const said = t(`welcome.exit.situations.${situation}`)
    return contractMonths == null ? said : t('welcome.exit.forMonths', { situation: said, n: contractMonths })
  }
  const call = (): string => {
    const day = formatDate(followUpDay(props.exit))
    if (props.consent?.state === 'given') return t('welcome.exit.callAgreed', { day })
    if (props.consent?.state === 'waiting') return t('welcome.exit.callToConfirm', { day })
    return props.consent?.state === 'takenBack' ? t('welcome.exit.callRefused') : t('welcome.exit.callTick', { day })
  }
  return (
    <CaseSheet
      coop={props.coop}
      title={t('welcome.exit.sheet')}
      day={props.exit.day}
      person={props.person}
      by={props.by}
      byLabel={t('welcome.exit.wroteIt')}
      lines={[
        { label: t('welcome.exit.situation'), text: after() },
        { label: t('welcome.exit.category'), text: t(`welcome.exit.categories.${props.exit.category}`) },
      ]}
    >
      <Show when={props.exit.alternativeProject}>
        {(project) => (
          <>
            <h3>{t('welcome.exit.alternative')}</h3>
            <p class="note-body">{project()}</p>
          </>
        )}
      </Show>
      <Show when={props.withSkills && props.person}>
        {(person) => <Strengths coop={props.coop} person={person()} />}
      </Show>
      <h3>{t('welcome.exit.callTitle')}</h3>
      <p>{call()}</p>
    </CaseSheet>
  )
}

const sources = ['intakeCopy', 'skillsCheck', 'skillsFramework'] as const

/** What the person said they are good at, and the levels that the team saw last. */
function Strengths(props: { readonly coop: CoopId; readonly person: PersonId }): JSX.Element {
  const reads = useReads(() => props.coop, sources)
  const found = createMemo(() => {
    const lists = reads()
    if (lists === undefined) return undefined
    const ofPerson = (kind: string) => lists.records(props.coop, kind).filter((view) => view.person === props.person)
    const strengths = readRecords(intakeCopyKind, ofPerson('intakeCopy')).flatMap((copy) => copy.strengths ?? [])
    const checks = ofPerson('skillsCheck').flatMap((view) => readRecord(skillsCheckKind, view) ?? [])
    const [last] = checks.sort((a, b) => (a.day > b.day ? -1 : a.day < b.day ? 1 : b.updatedAt - a.updatedAt))
    const skills = last
      ? skillRows(last, readFrameworkSkills(lists, last.framework)).flatMap(({ skill, observed }) =>
          observed === null ? [] : [{ label: skillLabel(lists, last.framework, skill), level: observed }],
        )
      : []
    return { strengths: [...new Set(strengths)], skills }
  })
  return (
    <Show when={found()}>
      {(known) => (
        <>
          <h3>{t('intake.fields.strengths')}</h3>
          <p>
            <bdi>{known().strengths.length > 0 ? formatList(known().strengths) : t('welcome.exit.noStrengths')}</bdi>
          </p>
          <h3>{t('welcome.exit.skills')}</h3>
          <Show when={known().skills.length > 0} fallback={<p>{t('welcome.exit.noSkills')}</p>}>
            <ul>
              <For each={known().skills}>
                {({ label, level }) => <li>{t('record.line', { label, text: t(`skills.levels.${level}`) })}</li>}
              </For>
            </ul>
          </Show>
        </>
      )}
    </Show>
  )
}
