import Tablet from 'lucide-solid/icons/tablet'
import { For, type JSX, Show } from 'solid-js'
import type { RecordView } from '../../../app/record/reads.ts'
import { finishSkills, markSkill, type SkillsSide } from '../../../app/skills/skills-check.ts'
import type { CoopId } from '../../../base/ids.ts'
import { poles, type SkillId, type SkillLevel } from '../../../domain/skills/framework.ts'
import { type SkillsCheck, skillRows } from '../../../domain/skills/skills-check.schema.ts'
import { useApp } from '../../app-context.tsx'
import { skillPictograms } from '../../design/icons/skill-pictograms.ts'
import { Button } from '../../design/parts/button.tsx'
import { SectionTitle } from '../../design/parts/card.tsx'
import { Chip } from '../../design/parts/chip.tsx'
import { Actions, Columns } from '../../design/parts/form.tsx'
import { Icon } from '../../design/parts/icon.tsx'
import { Check } from '../../design/parts/lucide.ts'
import { formatDate } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { useHandOver } from '../handing/use-hand-over.ts'
import { useNames } from '../job/use-job.ts'
import { useKeep } from '../record/use-keep.ts'
import { LevelChoice } from './level-choice.tsx'
import { poleTones } from './pole-tones.ts'
import { SkillsComment } from './skills-comment.tsx'
import { SkillsRadar } from './skills-radar.tsx'

/** For staff: each skill as a picture card, the person's mark and the team's side by side, then the radar. */
export function CompareSkills(props: { readonly coop: CoopId; readonly view: RecordView }): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const rows = () => skillRows(props.view.fields as Partial<SkillsCheck>)
  const levelOf = (skill: SkillId, side: SkillsSide): SkillLevel | null =>
    rows().find((row) => row.skill === skill)?.[side] ?? null
  const mark = (skill: SkillId, side: SkillsSide, level: SkillLevel | null): void => {
    void keep.run(() => markSkill(app.device(), { coop: props.coop, check: props.view.id, side, skill, level }))
  }
  const handOver = useHandOver()
  const nameOf = useNames(() => props.coop)
  /** What the person says of themself, they say themself. */
  const pass = (): void => {
    const { coop, view } = props
    const { person } = view
    if (person !== undefined) handOver({ to: nameOf(person), page: { name: 'skills', coop, check: view.id, person } })
  }
  const sides = [
    { side: 'self', label: () => t('skills.self') },
    { side: 'observed', label: () => t('skills.observed') },
  ] as const
  return (
    <>
      <p class="field-help">{t('skills.never')}</p>
      <Actions>
        <Button icon={Tablet} onClick={() => pass()}>
          {t('skills.pass')}
        </Button>
      </Actions>
      <Show when={props.view.fields.selfVia === 'tablet'}>
        <p class="soft">{t('skills.onTablet')}</p>
      </Show>
      <For each={poles}>
        {(pole) => (
          <>
            <SectionTitle>{t(`skills.poles.${pole.id}`)}</SectionTitle>
            <ul class="skill-cards">
              <For each={pole.skills}>
                {(skill) => (
                  <li class="skill-card">
                    <span class="pic" data-tone={poleTones[pole.id]}>
                      <Icon of={skillPictograms[skill]} />
                    </span>
                    <div class="skill-words">
                      <h3>{t(`skills.names.${skill}`)}</h3>
                      <p>{t(`skills.texts.${skill}`)}</p>
                    </div>
                    <div class="skill-sides">
                      <For each={sides}>
                        {({ side, label }) => (
                          <LevelChoice
                            label={label()}
                            value={levelOf(skill, side)}
                            disabled={side === 'self'}
                            onChange={(level) => mark(skill, side, level)}
                          />
                        )}
                      </For>
                    </div>
                  </li>
                )}
              </For>
            </ul>
          </>
        )}
      </For>
      <SectionTitle>{t('skills.comment')}</SectionTitle>
      <Columns>
        <Show when={props.view.fields.selfComment}>
          {(comment) => (
            <div>
              <h3>{t('skills.commentSelf')}</h3>
              <p class="pre">{String(comment())}</p>
            </div>
          )}
        </Show>
        <SkillsComment coop={props.coop} view={props.view} side="observed" label={t('skills.commentObserved')} />
      </Columns>
      <FinishLine coop={props.coop} view={props.view} side="observed" label={t('skills.finishedObserved')} />
      <SectionTitle>{t('skills.radar')}</SectionTitle>
      <SkillsRadar rows={rows()} />
    </>
  )
}

/** « J'ai fini », or the day it was said with a way back. */
export function FinishLine(props: {
  readonly coop: CoopId
  readonly view: RecordView
  readonly side: SkillsSide
  readonly label: JSX.Element
}): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const doneAt = (): string => {
    const at = props.view.fields[props.side === 'self' ? 'selfDoneAt' : 'observedDoneAt']
    return typeof at === 'string' ? at : ''
  }
  const finish = (done: boolean): void => {
    const { coop, view, side } = props
    void keep.run(() => finishSkills(app.device(), { coop, check: view.id, side, done }))
  }
  return (
    <Actions>
      <Show
        when={doneAt() !== ''}
        fallback={
          <Button icon={Check} busy={keep.busy()} onClick={() => finish(true)}>
            {props.label}
          </Button>
        }
      >
        <Chip icon={Check}>{t('skills.done', { day: formatDate(doneAt().slice(0, 10)) })}</Chip>
        <Button kind="quiet" busy={keep.busy()} onClick={() => finish(false)}>
          {t('skills.reopen')}
        </Button>
      </Show>
    </Actions>
  )
}
