import { createEffect, createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { markSkill } from '../../../app/skills/skills-check.ts'
import { type SkillLevel, skillLevels } from '../../../domain/skills/framework.ts'
import { useApp } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { ChoiceTiles } from '../../design/parts/choice-tiles.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { Icon } from '../../design/parts/icon.tsx'
import { List, ListRow } from '../../design/parts/list.tsx'
import { t } from '../../i18n/t.ts'
import { words } from '../../i18n/words.tsx'
import { useKeep } from '../record/use-keep.ts'
import { FinishLine } from './finish-line.tsx'
import { LevelBars } from './level-choice.tsx'
import { SkillExtras, useMissions } from './skill-extras.tsx'
import { type CheckProps, rowsOf } from './skill-row.ts'
import { skillName, skillPicture, skillText, skillTitle, toneOf } from './skill-words.tsx'
import { SkillsComment } from './skills-comment.tsx'
import { ToLearn } from './to-learn.tsx'

const levelValues = ['1', '2', '3', '4'] as const
/** For the person: one picture and one question at a time, then the whole as steps. Each answer is kept as it is given. */
export function SkillSteps(
  props: CheckProps & {
    /** Over the whole; hidden while a question is asked. */
    readonly intro: JSX.Element
    /** Under the whole. */
    readonly after?: JSX.Element | undefined
  },
): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const [at, setAt] = createSignal<number>()
  const missions = useMissions(props)
  const total = (): number => props.framework.skills.length
  const rows = createMemo(() => {
    const known = rowsOf(props)
    return props.framework.skills.flatMap((skill, index) => {
      const row = known[index]
      return row === undefined ? [] : [{ skill, row }]
    })
  })
  const answered = (): number => rows().filter(({ row }) => row.self !== null).length
  const firstOpen = (): number => {
    const index = rows().findIndex(({ row }) => row.self === null)
    return index === -1 ? 0 : index
  }
  const next = (): void => {
    setAt((index) => (index === undefined || index + 1 >= total() ? undefined : index + 1))
  }
  let heading: HTMLHeadingElement | undefined
  // The pressed tile goes away with its question: the focus follows to the next one.
  createEffect(() => {
    if (at() !== undefined) queueMicrotask(() => heading?.focus({ preventScroll: true }))
  })
  const answer = async (skill: string, level: SkillLevel): Promise<void> => {
    const { coop, view } = props
    const kept = await keep.run(() => markSkill(app.device(), { coop, check: view.id, side: 'self', skill, level }))
    if (kept) next()
  }
  const question = () => {
    const index = at()
    const asked = index === undefined ? undefined : rows()[index]
    return index === undefined || asked === undefined ? undefined : { index, ...asked }
  }
  return (
    <Show
      when={question()}
      fallback={
        <>
          {props.intro}
          <List label={t('skills.mine')}>
            <For each={rows()}>
              {({ skill, row }, index) => (
                <ListRow
                  start={
                    <span class="pic" data-tone={toneOf(props.framework.skills, skill.pole)}>
                      <Icon of={skillPicture(skill)} />
                    </span>
                  }
                  title={skillTitle(skill)}
                  text={row.self === null ? <bdi>{skillText(skill)}</bdi> : words(`skills.levels.${row.self}`)}
                  end={<LevelBars level={row.self} />}
                  onClick={() => setAt(index())}
                />
              )}
            </For>
          </List>
          <Actions>
            <Button kind={answered() < total() ? 'main' : 'plain'} onClick={() => setAt(firstOpen())}>
              {answered() === 0 ? words('skills.begin') : words('skills.resume')}
            </Button>
          </Actions>
          <p role="status">{t('skills.answered', { n: answered(), total: total() })}</p>
          <ToLearn {...props} />
          <SkillsComment coop={props.coop} view={props.view} side="self" label={t('skills.comment')} />
          <Show when={answered() > 0}>
            <FinishLine coop={props.coop} view={props.view} side="self" label={words('skills.finished')} />
          </Show>
          <Show when={props.view.fields.selfDoneAt}>
            <p>{t('skills.thanks')}</p>
          </Show>
          {props.after}
        </>
      }
    >
      {(shown) => (
        <section class="skill-step" aria-label={skillName(shown().skill)}>
          <p class="skill-count" role="status">
            {t('common.step', { n: shown().index + 1, total: total() })}
          </p>
          <span class="pic" data-tone={toneOf(props.framework.skills, shown().skill.pole)} data-big="">
            <Icon of={skillPicture(shown().skill)} />
          </span>
          <h2 class="skill-question" tabindex="-1" ref={heading}>
            {skillTitle(shown().skill)}
          </h2>
          <p dir="auto">{skillText(shown().skill)}</p>
          <Show when={shown().skill.id} keyed>
            {(skill) => (
              <ChoiceTiles
                label={skillTitle(shown().skill)}
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
          <SkillExtras {...props} skill={shown().skill} row={shown().row} missions={missions} />
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
