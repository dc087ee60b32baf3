import Tablet from 'lucide-solid/icons/tablet'
import { createMemo, For, type JSX, Show } from 'solid-js'
import { markSkill, type SkillsSide } from '../../../app/skills/skills-check.ts'
import { polesOf } from '../../../domain/skills/framework.rules.ts'
import type { SkillLevel } from '../../../domain/skills/framework.ts'
import type { FrameworkSkill } from '../../../domain/skills/skills-framework.schema.ts'
import { useApp } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { SectionTitle } from '../../design/parts/card.tsx'
import { Actions, Columns } from '../../design/parts/form.tsx'
import { Icon } from '../../design/parts/icon.tsx'
import { t } from '../../i18n/t.ts'
import { useHandOver } from '../handing/use-hand-over.ts'
import { useNames } from '../job/use-job.ts'
import { useKeep } from '../record/use-keep.ts'
import { FinishLine } from './finish-line.tsx'
import { LevelChoice } from './level-choice.tsx'
import { SkillExtras, useMissions } from './skill-extras.tsx'
import { type CheckProps, rowsOf } from './skill-row.ts'
import { poleName, skillPicture, skillText, skillTitle, toneOf } from './skill-words.tsx'
import { SkillsComment } from './skills-comment.tsx'
import { SkillsRadar } from './skills-radar.tsx'
import { ToLearn } from './to-learn.tsx'

/** For staff: each skill as a picture card, the person's mark and the team's side by side, then the radar. */
export function CompareSkills(props: CheckProps): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const missions = useMissions(props)
  const rows = createMemo(() => rowsOf(props))
  const themes = createMemo(() => polesOf(props.framework.skills))
  const rowOf = (skill: FrameworkSkill) => rows().find((row) => row.skill === skill.id)
  const mark = (skill: FrameworkSkill, side: SkillsSide, level: SkillLevel | null): void => {
    const of = { coop: props.coop, check: props.view.id, side, skill: skill.id }
    void keep.run(() => markSkill(app.device(), { ...of, level }))
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
      <For each={themes()}>
        {({ pole, skills }) => (
          <>
            <SectionTitle>
              <bdi>{poleName(pole)}</bdi>
            </SectionTitle>
            <ul class="skill-cards">
              <For each={skills}>
                {(skill) => (
                  <li class="skill-card">
                    <span class="pic" data-tone={toneOf(props.framework.skills, pole)}>
                      <Icon of={skillPicture(skill)} />
                    </span>
                    <div class="skill-words">
                      <h3>{skillTitle(skill)}</h3>
                      <p dir="auto">{skillText(skill)}</p>
                    </div>
                    <div class="skill-sides">
                      <For each={sides}>
                        {({ side, label }) => (
                          <LevelChoice
                            label={label()}
                            value={rowOf(skill)?.[side] ?? null}
                            disabled={side === 'self'}
                            onChange={(level) => mark(skill, side, level)}
                          />
                        )}
                      </For>
                    </div>
                    <Show when={rowOf(skill)}>
                      {(row) => <SkillExtras {...props} skill={skill} row={row()} missions={missions} />}
                    </Show>
                  </li>
                )}
              </For>
            </ul>
          </>
        )}
      </For>
      <ToLearn {...props} />
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
      <FinishLine {...props} side="observed" label={t('skills.finishedObserved')} />
      <SectionTitle>{t('skills.radar')}</SectionTitle>
      <SkillsRadar skills={props.framework.skills} rows={rows()} />
    </>
  )
}
