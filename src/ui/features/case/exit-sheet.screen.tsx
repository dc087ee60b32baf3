import { createMemo, createSignal, type JSX } from 'solid-js'
import { type Read, readRecord } from '../../../app/meeting/read-records.ts'
import { readConsents } from '../../../app/notebook/give-consent.ts'
import type { RecordView } from '../../../app/record/reads.ts'
import type { PersonId } from '../../../base/ids.ts'
import { type Exit, exitKind } from '../../../domain/case/exit.schema.ts'
import type { StandingConsent } from '../../../domain/notebook/consent.rules.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { CheckField } from '../../design/parts/check-field.tsx'
import { t } from '../../i18n/t.ts'
import { useReads } from '../path/use-reads.ts'
import { CaseRecordPage } from './case-record-page.tsx'
import { ExitPaper } from './exit-paper.tsx'
import { FollowUpCard } from './follow-up-card.tsx'

const consentKinds = ['consent', 'confirmation', 'privateCard'] as const

/** One exit: the sheet that the person takes with them, and the news six months later. */
export function ExitSheetScreen(): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const lists = useReads(coop, consentKinds)
  const consentOf = (person: PersonId): StandingConsent | undefined => {
    const read = lists()
    if (read === undefined) return undefined
    const all = readConsents({ ...read, clock: app.device().clock }, { coop: coop(), person })
    return all.find(({ use }) => use === 'followUp6')
  }
  const readExit = (view: RecordView | undefined): { exit: Read<Exit>; consent: StandingConsent } | undefined => {
    const exit = readRecord(exitKind, view)
    const consent = view?.person && consentOf(view.person)
    return exit && consent ? { exit, consent } : undefined
  }
  const [withSkills, setWithSkills] = createSignal(false)
  return (
    <CaseRecordPage title={t('welcome.exit.sheet')} read={readExit}>
      {(read, view) => {
        const person = createMemo(() => view()?.person)
        return (
          <>
            <FollowUpCard coop={coop()} exit={read().exit} person={person()} consent={read().consent} />
            <CheckField
              label={t('welcome.exit.withSkills')}
              help={t('welcome.exit.withSkillsHelp')}
              checked={withSkills()}
              onChange={setWithSkills}
            />
            <ExitPaper
              coop={coop()}
              person={person()}
              by={view()?.createdBy}
              exit={read().exit}
              consent={read().consent}
              withSkills={withSkills()}
            />
          </>
        )
      }}
    </CaseRecordPage>
  )
}
