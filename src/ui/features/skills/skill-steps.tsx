import { createEffect, createSignal, For, type JSX, Show } from 'solid-js'
import type { RecordView } from '../../../app/record/reads.ts'
import { markSkill } from '../../../app/skills/skills-check.ts'
import type { CoopId } from '../../../base/ids.ts'
import {
  type PoleId,
  poles,
  type SkillId,
  type SkillLevel,
  skillIds,
  skillLevels,
} from '../../../domain/skills/framework.ts'
import { type SkillsCheck, skillRows } from '../../../domain/skills/skills-check.schema.ts'
import { useApp } from '../../app-context.tsx'
import { skillPictograms } from '../../design/icons/skill-pictograms.ts'
import { Button } from '../../design/parts/button.tsx'
import { ChoiceTiles } from '../../design/parts/choice-tiles.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { Icon } from '../../design/parts/icon.tsx'
import { List, ListRow } from '../../design/parts/list.tsx'
import { t } from '../../i18n/t.ts'
import { words } from '../../i18n/words.tsx'
import { useKeep } from '../record/use-keep.ts'
import { FinishLine } from './compare-skills.tsx'
import { LevelBars } from './level-choice.tsx'
import { poleTones } from './pole-tones.ts'
import { SkillsComment } from './skills-comment.tsx'

const levelValues = ['1', '2', '3', '4'] as const
const poleOf = (skill: SkillId): PoleId =>
  poles.find(({ skills }) => (skills as readonly SkillId[]).includes(skill))?.id ?? 'organise'

/** For the person: one picture and one question at a time, then the whole as steps. Each answer is kept as it is given. */
export function SkillSteps(props: {
  readonly coop: CoopId
  readonly view: RecordView
  /** Over the whole; hidden while a question is asked. */
  readonly intro: JSX.Element
}): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const [at, setAt] = createSignal<number>()
  const rows = () => skillRows(props.view.fields as Partial<SkillsCheck>)
  const answered = (): number => rows().filter(({ self }) => self !== null).length
  const firstOpen = (): number => {
    const index = rows().findIndex(({ self }) => self === null)
    return index === -1 ? 0 : index
  }
  const next = (): void => {
    setAt((index) => (index === undefined || index + 1 >= skillIds.length ? undefined : index + 1))
  }
  let heading: HTMLHeadingElement | undefined
  // The pressed tile goes away with its question: the focus follows to the next one.
  createEffect(() => {
    if (at() !== undefined) queueMicrotask(() => heading?.focus({ preventScroll: true }))
  })
  const answer = async (skill: SkillId, level: SkillLevel): Promise<void> => {
    const { coop, view } = props
    const kept = await keep.run(() => markSkill(app.device(), { coop, check: view.id, side: 'self', skill, level }))
    if (kept) next()
  }
  const question = () => {
    const index = at()
    const row = index === undefined ? undefined : rows()[index]
    return index === undefined || row === undefined ? undefined : { index, row }
  }
  return (
    <Show
      when={question()}
      fallback={
        <>
          {props.intro}
          <List label={t('skills.mine')}>
            <For each={rows()}>
              {(row, index) => (
                <ListRow
                  start={
                    <span class="pic" data-tone={poleTones[poleOf(row.skill)]}>
                      <Icon of={skillPictograms[row.skill]} />
                    </span>
                  }
                  title={words(`skills.names.${row.skill}`)}
                  text={row.self === null ? t(`skills.texts.${row.skill}`) : words(`skills.levels.${row.self}`)}
                  end={<LevelBars level={row.self} />}
                  onClick={() => setAt(index())}
                />
              )}
            </For>
          </List>
          <Actions>
            <Button kind={answered() < skillIds.length ? 'main' : 'plain'} onClick={() => setAt(firstOpen())}>
              {answered() === 0 ? words('skills.begin') : words('skills.resume')}
            </Button>
          </Actions>
          <p role="status">{t('skills.answered', { n: answered() })}</p>
          <SkillsComment coop={props.coop} view={props.view} side="self" label={t('skills.comment')} />
          <Show when={answered() > 0}>
            <FinishLine coop={props.coop} view={props.view} side="self" label={words('skills.finished')} />
          </Show>
          <Show when={props.view.fields.selfDoneAt}>
            <p>{t('skills.thanks')}</p>
          </Show>
        </>
      }
    >
      {(shown) => (
        <section class="skill-step" aria-label={t(`skills.names.${shown().row.skill}`)}>
          <p class="skill-count" role="status">
            {t('common.step', { n: shown().index + 1, total: skillIds.length })}
          </p>
          <span class="pic" data-tone={poleTones[poleOf(shown().row.skill)]} data-big="">
            <Icon of={skillPictograms[shown().row.skill]} />
          </span>
          <h2 class="skill-question" tabindex="-1" ref={heading}>
            {words(`skills.names.${shown().row.skill}`)}
          </h2>
          <p>{t(`skills.texts.${shown().row.skill}`)}</p>
          <Show when={shown().row.skill} keyed>
            {(skill) => (
              <ChoiceTiles
                label={words(`skills.names.${skill}`)}
                labelHidden
                value={levelValues.find((value) => Number(value) === shown().row.self)}
                choices={levelValues.map((value) => ({
                  value,
                  label: words(`skills.levels.${value}`),
                  text: t(`skills.levelTexts.${value}`),
                  picture: () => <LevelBars level={skillLevels.find((level) => level === Number(value)) ?? null} />,
                }))}
                onChange={(value) => {
                  const level = skillLevels.find((known) => known === Number(value))
                  if (level !== undefined) void answer(skill, level)
                }}
              />
            )}
          </Show>
          <Actions>
            <Button kind="quiet" onClick={() => setAt(shown().index === 0 ? undefined : shown().index - 1)}>
              {words('skills.previous')}
            </Button>
            <Button kind="quiet" onClick={next}>
              {words('skills.skip')}
            </Button>
          </Actions>
        </section>
      )}
    </Show>
  )
}
